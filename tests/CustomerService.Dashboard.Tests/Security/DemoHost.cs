namespace CustomerService.Dashboard.Tests.Security;

/// <summary><see cref="SecurityHost"/> with the demo on.</summary>
public sealed class DemoHost() : SecurityHost(demo: true);
