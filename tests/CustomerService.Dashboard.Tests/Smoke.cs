namespace CustomerService.Dashboard.Tests; public sealed class SmokeTest { [Xunit.Fact] public void Runs() => Xunit.Assert.NotNull(typeof(SmokeTest).Assembly); }
