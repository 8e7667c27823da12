using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Explain;

/// <summary>The running product after a quarter of an hour of calls on both lines, of every outcome.</summary>
public sealed class Floor : IAsyncLifetime
{
    /// <summary>As many calls as make several pages.</summary>
    public const int Calls = 130;

    private readonly Dictionary<string, Browser> supervisors = [];

    public RunningServer Server { get; } = new();

    public DateTimeOffset Start { get; } = TimeProvider.System.GetUtcNow().AddMinutes(-14);

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        await Get<Journal>().AppendAsync([.. Enumerable.Range(0, Calls).SelectMany(Call)]);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var browser in supervisors.Values) browser.Dispose();
        return Server.DisposeAsync();
    }

    public T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    public UnitNode Unit(string code) => Get<Organizations>().Current.Unit(code)!;

    /// <summary>The browser of a hotline supervisor of the unit, signed in once for all that look at its pages.</summary>
    public async Task<Browser> SupervisorAsync(string unit)
    {
        if (supervisors.TryGetValue(unit, out var known)) return known;
        var name = $"person{Guid.NewGuid():N}"[..20];
        await using var scope = Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(name, "Zhao Lin", unit);
        Assert.True((await accounts.CreateAsync(account, SecurityHost.Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.HotlineSupervisor)).Succeeded);
        var browser = supervisors[unit] = new Browser(Server.Address);
        using var answer = await browser.SignInAsync(name);
        return browser;
    }

    public static CallEvent Report(CallEventType type, string call, DateTimeOffset time, string queue = "hotline-a") => new()
    {
        Source = "pbx-1", Id = $"{call}-{type}-{queue}", Type = type, Subject = call, Time = time, Queue = queue,
    };

    // Several calls share a moment, so that a page can end among equals.
    private IEnumerable<CallEvent> Call(int number)
    {
        var (call, queue, time) = ($"call-{number:000}", number % 3 == 0 ? "hotline-b" : "hotline-a", Start.AddSeconds(number / 4 * 5));
        yield return Report(CallEventType.Offered, call, time, queue) with { Caller = "13800001234" };
        var waited = time.AddSeconds(number % 40);
        switch (number % 10)
        {
            case 0:
                yield break;
            case 1:
                yield return Report(CallEventType.Abandoned, call, waited, queue);
                yield break;
            case 2:
                yield return Report(CallEventType.Left, call, waited, queue) with { Reason = number % 20 == 2 ? LeftReason.Timeout : LeftReason.Key };
                yield break;
            default:
                yield return Report(CallEventType.Answered, call, waited, queue) with { Agent = "1001" };
                yield return Report(CallEventType.Ended, call, waited.AddSeconds(60), queue) with { Agent = "1001" };
                yield break;
        }
    }
}
