using Bunit;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Pages;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Dashboard.Tests.Shared;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

public sealed class ExchangeCardTests : PageContext
{
    [Theory]
    [InlineData("en", "The login was refused", "Next attempt in 90 s")]
    [InlineData("zh-CN", "登录被拒绝", "90 秒后重试")]
    public void Card_OfARefusedLogin_SaysWhyAndWhenNext_AndNeverTheSecret(string language, string why, string when)
    {
        Speak(language);
        var monitor = new ExchangeMonitor(new ExchangeSettings { Name = "总机", Host = "pbx.example", User = "monitor", Secret = "hush-hush", QueueLog = "/var/log/queue_log" }, Clock);
        monitor.Lost(ExchangeTrouble.LoginRefused, "Authentication failed", Clock.GetUtcNow().AddSeconds(90));

        var card = Render<ExchangeCard>(parameters => parameters.Add(c => c.Exchange, monitor.Current));

        Assert.Contains(why, card.Markup, StringComparison.Ordinal);
        Assert.Contains(when, card.Markup, StringComparison.Ordinal);
        Assert.Contains("pbx.example:5038", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_AfterAGap_SaysWhatTheComparisonFound()
    {
        var monitor = new ExchangeMonitor(new ExchangeSettings { Name = "pbx", Host = "pbx.example" }, Clock);
        monitor.LoggedIn("11.0.0");
        monitor.Synchronized(new Resynchronization(Clock.GetUtcNow(), Waiting: 4, Missed: 2, Gone: 1, Ended: 3, Members: 12));

        var card = Render<ExchangeCard>(parameters => parameters.Add(c => c.Exchange, monitor.Current));

        Assert.Contains("4 waiting, 12 memberships", card.Markup, StringComparison.Ordinal);
        Assert.Contains("2 missed callers found, 1 had left, 3 talks had ended", card.Markup, StringComparison.Ordinal);
    }
}
