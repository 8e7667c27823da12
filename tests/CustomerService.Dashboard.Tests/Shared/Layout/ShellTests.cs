using CustomerService.Dashboard.Shared.Layout;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Layout;

public sealed class ShellTests
{
    [Fact]
    public void Address_NothingConfigured_IsTheDefault() => Assert.Equal(Shell.DefaultUrl, Urls());

    [Theory]
    [InlineData("--urls=http://localhost:7001", "http://localhost:7001")]
    [InlineData("--http_ports=8080", null)]
    [InlineData("--Kestrel:Endpoints:Main:Url=http://localhost:7002", null)]
    public void Address_Configured_IsLeftAlone(string argument, string? urls) => Assert.Equal(urls, Urls(argument));

    [Fact]
    public void Zone_NothingConfigured_IsShanghai() =>
        Assert.Equal("Asia/Shanghai", Build().Services.BuildServiceProvider().GetRequiredService<OrganizationZone>().Id);

    [Fact]
    public void Zone_Misspelt_StopsTheStartByName()
    {
        var refused = Assert.Throws<TimeZoneNotFoundException>(() => Build("--Organisation:TimeZone=Asia/Shangai"));

        Assert.Contains("Asia/Shangai", refused.Message);
    }

    private static string? Urls(params string[] arguments) => Build(arguments).WebHost.GetSetting(WebHostDefaults.ServerUrlsKey);

    private static WebApplicationBuilder Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.AddShell();
        return builder;
    }
}
