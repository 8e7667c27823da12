using CustomerService.Dashboard.Desk.Calls;
using Microsoft.Extensions.Options;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Calls;

public sealed class RecordingsTests
{
    [Fact]
    public void Recording_OfACall_IsTheTemplateWithTheCallsIdEscaped()
    {
        Assert.Equal("https://rec.example/a%2Fb%3F1", new Recordings(Options.Create(new RecordingSettings { RecordingUrl = "https://rec.example/{call}" })).Of("a/b?1"));
        Assert.Null(new Recordings(Options.Create(new RecordingSettings())).Of("a"));
    }

    [Theory]
    [InlineData("https://rec.example/{call}.wav", true)]
    [InlineData("http://10.0.0.8/play?id={call}", true)]
    [InlineData("", true)]
    [InlineData("https://rec.example/", false)]
    [InlineData("javascript:{call}", false)]
    [InlineData("/recordings/{call}", false)]
    public void Template_WithoutTheCallOrNotOfTheWeb_IsRefused(string template, bool isUsable) =>
        Assert.Equal(isUsable, new RecordingSettings { RecordingUrl = template }.IsUsable);

    [Theory]
    [InlineData("https://rec.example/1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("tape 14, shelf 3", false)]
    [InlineData(null, false)]
    public void Link_ThatIsNoneOfTheWeb_IsShownAsWords(string? address, bool isLink) => Assert.Equal(isLink, Recordings.IsLink(address));
}
