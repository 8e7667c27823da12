using Bunit;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Complaints;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Complaints;

/// <summary>Two people in one case: whatever the other does meanwhile, the writer's words stay until they are said or dropped.</summary>
public sealed class CaseVerbFormTests : PageContext
{
    private const string Number = "2026-000001";
    private static readonly By Wu = new("wu", "Wu Yaqin");
    private static readonly By Feng = new("feng", "Feng Lixuan");
    private static readonly DeskOfficer[] Officers = [new("wu", "Wu Yaqin", "GD", SeesSealed: false), new("feng", "Feng Lixuan", "GD", SeesSealed: false)];

    private readonly List<CaseAsk> asked = [];
    private readonly List<ComplaintEvent> events;
    private bool isDone = true;

    public CaseVerbFormTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new CaseRules(
            RulePacks.Load(), new WorkingCalendars(Path.Combine(Path.GetTempPath(), "no-calendar")), OrganizationZone.Find(OrganizationZone.DefaultId), new DeskSettings()));
        Services.AddSingleton<CaseWords>();
        Services.AddSingleton<CaseEventWords>();
        events =
        [
            new Received
            {
                At = Now(0), By = Feng, Classification = new("complaint", "bill-wrong", Severity.Ordinary, Priority.Normal), Placement = new("GD", "marketing", IsSealed: false, "2.4.11"),
                Complainant = new Complainant { Name = "Zhou Min", Phone = "13800001234" }, Title = "Charged twice", Text = "Twice.", Channel = "call", NeedsReply = true,
                RuledBy = "csg-2003@1 default calendar@1", Promises = [],
            },
            new Acknowledged { At = Now(1), By = Feng },
            new Assigned { At = Now(2), By = Feng, Officer = "wu", OfficerName = "Wu Yaqin" },
        ];
    }

    [Fact]
    public async Task Reply_OtherReassignsMeanwhile_ShowsItKeepsTheWordsAndAsksOnlyWhenToldToGoOn()
    {
        var form = Form();
        await WriteAsync(form, "Reply", "The second charge is refunded.");
        Happen(form, new Assigned { At = Now(3), By = Feng, Officer = "feng", OfficerName = "Feng Lixuan" });

        Assert.Contains("Feng Lixuan", form.Find(".dp-meanwhile").TextContent, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();
        Assert.Empty(asked);
        Assert.Equal("The second charge is refunded.", form.Find("textarea").GetAttribute("value"));

        await form.Find(".dp-meanwhile button").ClickAsync(new());
        var told = Assert.Single(asked);
        Assert.Equal((ComplaintVerb.Reply, "The second charge is refunded.", 4), (told.Verb, told.Words.Text, told.Seen));
        Assert.Empty(form.FindAll("form"));
    }

    [Fact]
    public async Task Reply_OtherAnswersFirst_LeavesTheWordsAndOffersToKeepThemAsANote()
    {
        var form = Form();
        await WriteAsync(form, "Reply", "The second charge is refunded.");
        Happen(form, new Replied { At = Now(3), By = Feng, Text = "Please call 13912345678 for the refund." });

        Assert.Contains("139****5678", form.Find(".dp-meanwhile").TextContent, StringComparison.Ordinal);
        Assert.Equal("The second charge is refunded.", form.Find("textarea").GetAttribute("value"));
        Assert.Empty(form.FindAll("form button[type=submit]"));

        await form.Find(".dp-ways button").ClickAsync(new());
        await form.Find("form").SubmitAsync();
        Assert.Equal((ComplaintVerb.Note, "The second charge is refunded.", 4), (asked[0].Verb, asked[0].Words.Text, asked[0].Seen));
    }

    [Fact]
    public async Task Reply_OtherOnlyAddsANote_GoesThrough()
    {
        var form = Form();
        await WriteAsync(form, "Reply", "Refunded.");
        Happen(form, new Noted { At = Now(3), By = Feng, Text = "Seen the meter" });

        Assert.Empty(form.FindAll(".dp-meanwhile"));
        await form.Find("form").SubmitAsync();

        Assert.Equal(3, Assert.Single(asked).Seen);
    }

    [Fact]
    public async Task Reply_RefusedByTheDesk_KeepsTheWords()
    {
        isDone = false;
        var form = Form();
        await WriteAsync(form, "Reply", "Refunded.");

        await form.Find("form").SubmitAsync();

        Assert.Single(asked);
        Assert.Equal("Refunded.", form.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Note_NamingAnOfficer_IsMeantForThem()
    {
        var form = Form();
        await WriteAsync(form, "Note", "@Feng Lixuan please read the meter again");

        await form.Find("form").SubmitAsync();

        Assert.Equal(["feng"], Assert.Single(asked).Words.Mentions);
        Assert.Equal(["Feng Lixuan", "Wu Yaqin"], Form("Note").FindAll("[role=option]").Select(option => option.GetAttribute("data-name")).Order(StringComparer.Ordinal));
    }

    private IRenderedComponent<CaseVerbForm> Form(string? open = null)
    {
        var form = Render<CaseVerbForm>(parameters => parameters.Add(f => f.File, File()).Add(f => f.Officers, Officers).Add(f => f.OnDo, Do));
        if (open is not null) Choose(form, open);
        return form;
    }

    private Task<bool> Do(CaseAsk ask)
    {
        asked.Add(ask);
        return Task.FromResult(isDone);
    }

    private static void Choose(IRenderedComponent<CaseVerbForm> form, string verb) => form.FindAll(".dk-verbs button").First(button => button.TextContent.StartsWith(verb, StringComparison.OrdinalIgnoreCase)).Click();

    private static async Task WriteAsync(IRenderedComponent<CaseVerbForm> form, string verb, string words)
    {
        Choose(form, verb);
        await form.Find("form").TriggerEventAsync("onwriting", EventArgs.Empty);
        await form.Find("textarea").ChangeAsync(new() { Value = words });
    }

    private void Happen(IRenderedComponent<CaseVerbForm> form, ComplaintEvent happened)
    {
        events.Add(happened);
        form.Render(parameters => parameters.Add(f => f.File, File()));
    }

    private CaseFile File() => new(Complaint.Of(Number, events), [.. events]);

    private static DateTimeOffset Now(int minutes) => new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
}
