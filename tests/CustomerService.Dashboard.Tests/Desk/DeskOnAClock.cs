using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>A desk on a real socket with a clock of its own: Thursday 5 March 2026, nine in the morning in Shanghai.</summary>
public abstract class DeskOnAClock : IAsyncLifetime
{
    protected const string Route = "/api/v1/complaints";

    protected DeskOnAClock(params IEnumerable<(string Name, string Value)> settings) =>
        Server = new RunningServer(Clock) { Settings = settings.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal) };

    internal ShiftedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));

    protected RunningServer Server { get; }

    public virtual ValueTask InitializeAsync() => Server.InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Server.DisposeAsync();
    }

    /// <summary>Lin Wei, who handles the north's complaints.</summary>
    protected async Task<ClaimsPrincipal> OfficerAsync()
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account("lin.wei", "Lin Wei", "north");
        Assert.True((await accounts.CreateAsync(account, "correct horse battery")).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.ComplaintOfficer)).Succeeded);
        return await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
    }

    protected Task<int> LookAsync() => Server.Services.GetRequiredService<CaseWatch>().LookAsync();

    /// <summary>The rest of the way to an answer, as the rules would let somebody go it.</summary>
    protected async Task AnswerAsync(string number)
    {
        using var desk = await Server.ClientAsync("desk", "north");
        await DoAsync(desk, number, "acknowledge", new { });
        var rules = Server.Services.GetRequiredService<RuleDesk>();
        await rules.ActAsync(number, (complaint, now) => complaint.Assign(new() { At = now, By = By.Rules, Officer = "lin.wei", OfficerName = "Lin Wei" }));
        await DoAsync(desk, number, "reply", new { text = "Both are refunded." });
    }

    protected Task<CustomerServiceDb> DbAsync() => Server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();

    protected async Task<string> OnlyAsync()
    {
        await using var db = await DbAsync();
        return await db.Complaints.Select(row => row.Number).SingleAsync();
    }

    protected async Task<IReadOnlyList<ComplaintEvent>> EventsAsync(string number)
    {
        await using var db = await DbAsync();
        return await ComplaintHistory.EventsAsync(db, number);
    }

    protected async Task<long?> DueAsync(string number)
    {
        await using var db = await DbAsync();
        return await db.Complaints.Where(row => row.Number == number).Select(row => row.ReplyDueMs).SingleAsync();
    }

    protected static async Task<string> ReceiveAsync(HttpClient desk, object body)
    {
        using var response = await PostAsync(desk, Route, body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync()).GetProperty("number").GetString()!;
    }

    protected static async Task<JsonElement> DoAsync(HttpClient desk, string number, string verb, object body)
    {
        using var response = await PostAsync(desk, $"{Route}/{number}/{verb}", body);
        Assert.True(response.IsSuccessStatusCode, $"{verb}: {await response.Content.ReadAsStringAsync()}");
        return await response.ReadAsync();
    }

    protected static Task<HttpResponseMessage> PostAsync(HttpClient desk, string path, object body) =>
        desk.PostAsync(new Uri(path, UriKind.Relative), new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
}
