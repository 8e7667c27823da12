using System.Security.Claims;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Features.Publications;
using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Subscriptions.Feeds;
using CustomerService.Dashboard.Targets;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Publications;

/// <summary>Last year's results go from the frozen figures to the last response, by those who may and in that order (CSG 4.3, 4.4).</summary>
public sealed class PublicationDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly int Year = TimeProvider.System.GetUtcNow().AddHours(8).Year - 1;
    private static readonly PublicationKey Key = new("head", Year);

    private PublicationDesk Desk => server.Services.GetRequiredService<PublicationDesk>();

    private PublicationQueries Queries => server.Services.GetRequiredService<PublicationQueries>();

    [Fact]
    public async Task Year_FromFreezingToTheResponse_IsWorkedByThoseWhoMay()
    {
        await CallsAsync();
        var (zhou, lin) = (await server.PersonAsync("Zhou", "head", Roles.Executive), await server.PersonAsync("Lin", "head", Roles.Administrator));
        var (north, south) = (await server.PersonAsync("North", "north", Roles.Executive), await server.PersonAsync("South", "south", Roles.Executive));
        var clerk = await server.PersonAsync("Clerk", "north", Roles.HotlineSupervisor);
        await ApproveTargetAsync(zhou, lin);

        await RefusedAsync("OutsideScope", () => Desk.DraftAsync(north, Key));
        await RefusedAsync("NotDecider", () => Desk.DraftAsync(clerk, new("north", Year)));
        await RefusedAsync("NothingBelow", () => Desk.DraftAsync(north, new("north", Year)));
        await RefusedAsync("YearNotOver", () => Desk.DraftAsync(zhou, new("head", Year + 1)));
        await RefusedAsync("NotApproved", () => Desk.PublishAsync(zhou, Key, [new("Board")]));
        await Desk.DraftAsync(zhou, Key);

        var draft = (await Queries.FindAsync(lin, "head", Year))!;
        Assert.Equal([("head", LineVerdict.Reached), ("north", LineVerdict.Reached), ("south", LineVerdict.Missed)], draft.Lines.Where(line => line.Measure == "answer-rate").Select(line => (line.Unit, line.Verdict)));
        Assert.Equal((3d, 4d), (draft.Lines[0].Value.Numerator, draft.Lines[0].Value.Denominator));
        Assert.Equal(draft.Closed!.Frozen.Hash, draft.Publication.Frozen!.Hash);
        Assert.Equal(new DateOnly(Year + 1, 1, 31), draft.Due);
        Assert.Null(await Queries.FindAsync(south, "head", Year));

        await RefusedAsync("OwnDraft", () => Desk.ApproveAsync(zhou, Key));
        await Desk.ApproveAsync(lin, Key);
        await Desk.PublishAsync(zhou, Key, [new("North", north.Identity!.Name), new("Board")]);
        await RefusedAsync("AlreadyPublished", () => Desk.PublishAsync(zhou, Key, [new("Board")]));

        // On the list: all of it. Not on the list: its own line and the circular to it.
        Assert.Equal(3, (await Queries.FindAsync(north, "head", Year))!.Lines.Select(line => line.Unit).Distinct().Count());
        var own = (await Queries.FindAsync(south, "head", Year))!;
        Assert.Equal(["south"], own.Lines.Select(line => line.Unit).Distinct());
        Assert.Equal(($"head-{Year}-01", CircularState.Issued), (own.Circulars.Single().Number, own.Circulars.Single().State));
        await Desk.ReadAsync(north, Key);
        await Desk.ReadAsync(south, Key);
        Assert.Equal([north.Identity!.Name], (await Queries.FindAsync(zhou, "head", Year))!.Publication.Receipts.Where(receipt => receipt.ReadAt is not null).Select(receipt => receipt.Recipient.Account));

        // What is owed stands in the calendars of whoever answers for it, and leaves them with the response.
        Assert.Equal([$"circular-head-{Year}-01"], (await DueAsync(south, "south")).Select(due => due.Key));
        Assert.Equal([$"circular-head-{Year}-01"], (await DueAsync(zhou, "head")).Select(due => due.Key));
        Assert.Empty(await DueAsync(north, "north"));
        await RefusedAsync("OutsideScope", () => Desk.AnswerAsync(north, Key, "south", "causes", "measures"));
        await RefusedAsync("NotAddressed", () => Desk.AnswerAsync(zhou, Key, "south", "causes", "measures"));
        await RefusedAsync("NoCircular", () => Desk.AnswerAsync(north, Key, "north", "causes", "measures"));
        await Desk.AnswerAsync(south, Key, "south", "Too few agents in December.", "Two more from March.");
        Assert.Empty(await DueAsync(south, "south"));
        var csv = await TakeAsync(zhou);
        Assert.Contains("\r\nSouth,Answer rate,1,2,0.5,0.75,Missed,0,0,—,\r\n", csv, StringComparison.Ordinal);
        Assert.Contains($"\r\n{Year}-06,1,2,0.5\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Two more from March.", csv, StringComparison.Ordinal);
        Assert.Contains(draft.Publication.Frozen.Hash, csv, StringComparison.Ordinal);
        await RefusedAsync("OutsideScope", () => Desk.AcceptAsync(south, Key, "south"));
        await Desk.AcceptAsync(zhou, Key, "south");
        await server.RestartAsync();

        Assert.Equal(CircularState.Accepted, server.Services.GetRequiredService<PublicationRegister>().Of(Key).CircularTo("south")!.State);
    }

    private Task<IReadOnlyList<DueDate>> DueAsync(ClaimsPrincipal reader, string unit)
    {
        var today = OrganizationZone.Find(OrganizationZone.DefaultId).DayOf(TimeProvider.System.GetUtcNow());
        return server.Services.GetServices<DueSource>().OfType<CircularDueSource>().Single()
            .ReadAsync(reader, server.Services.GetRequiredService<Organizations>().Current.Unit(unit)!, today.AddDays(-1), today.AddMonths(3));
    }

    private async Task<string> TakeAsync(ClaimsPrincipal reader)
    {
        (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = (new("en"), new("en"));
        var reports = server.Services.GetRequiredService<ReportDesk>();
        var opened = (await reports.OpenAsync(reader, "publication", "head", Year.ToString(System.Globalization.CultureInfo.InvariantCulture), ReportFormat.Csv, new Dictionary<string, string>()))!;
        using var file = new MemoryStream();
        await reports.WriteAsync(reader, opened, file);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }

    /// <summary>Two calls each: north answers both, south one of them.</summary>
    private async Task CallsAsync()
    {
        var at = new DateTimeOffset(Year, 6, 15, 2, 0, 0, TimeSpan.Zero);
        var events = new List<CallEvent>();
        foreach (var (queue, call, isAnswered) in new[] { ("hotline-a", "a1", true), ("hotline-a", "a2", true), ("hotline-b", "b1", true), ("hotline-b", "b2", false) })
        {
            events.Add(Event(CallEventType.Offered, queue, call, at));
            events.Add(Event(isAnswered ? CallEventType.Answered : CallEventType.Abandoned, queue, call, at.AddSeconds(5)));
        }

        await server.Services.GetRequiredService<Journal>().AppendAsync(events);
    }

    private static CallEvent Event(CallEventType type, string queue, string call, DateTimeOffset at) =>
        new() { Source = "exchange", Id = $"{call}-{type}", Type = type, Subject = call, Queue = queue, Agent = type == CallEventType.Answered ? "1001" : null, Time = at };

    /// <summary>75 % of the calls: the head office reaches it exactly, and nobody else's target counts.</summary>
    private async Task ApproveTargetAsync(ClaimsPrincipal proposer, ClaimsPrincipal approver)
    {
        var (targets, key) = (server.Services.GetRequiredService<TargetDesk>(), new TargetKey("answer-rate", "head", Year));
        await targets.ProposeAsync(proposer, key, 0.75, "Yearly meeting", replaces: null, restatement: "Entered after the year's end.");
        await targets.ApproveAsync(approver, key, 1);
    }

    private static async Task RefusedAsync(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<PaperRefusedException>(act)).Code);
}
