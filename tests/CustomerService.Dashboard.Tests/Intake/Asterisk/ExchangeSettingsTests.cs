using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

public sealed class ExchangeSettingsTests
{
    [Theory]
    [InlineData("", "pbx", "u", "s", "", "Name")]
    [InlineData("a", "", "", "", "", "Host")]
    [InlineData("a", "pbx", "u", "", "", "Secret")]
    [InlineData("a", "pbx", "u", "x\r\nAction: Originate", "", "line break")]
    [InlineData("a", "", "", "", "Nowhere/Land", "Zone")]
    public void Settings_Wrong_NameTheSettingAndNeverTheSecret(string name, string host, string user, string secret, string zone, string names)
    {
        var settings = new AsteriskSettings();
        settings.Exchanges.Add(new() { Name = name, Host = host, User = user, Secret = secret, Zone = zone, QueueLog = zone.Length > 0 ? "queue_log" : "" });

        var problem = settings.Problem();

        Assert.Contains(names, problem, StringComparison.Ordinal);
        Assert.StartsWith("Asterisk:Exchanges:0:", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Originate", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_TwoOfOneName_AreRefused()
    {
        var settings = new AsteriskSettings();
        for (var i = 0; i < 2; i++) settings.Exchanges.Add(new() { Name = "pbx", QueueLog = "queue_log" });

        Assert.Contains("'pbx' is named twice", settings.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void PerMinute_CountsTheLastSixtySeconds_AlsoWhenTheClockStepsBack()
    {
        var counter = new PerMinute();
        var now = DateTimeOffset.FromUnixTimeSeconds(1795433400);
        for (var second = 0; second < 90; second++) counter.Count(now.AddSeconds(second));

        Assert.Equal(60, counter.At(now.AddSeconds(89)));
        Assert.Equal(30, counter.At(now.AddSeconds(119)));
        Assert.Equal(0, counter.At(now.AddHours(-1)));
    }
}
