using System.Collections.Concurrent;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Briefs;

/// <summary>
/// What drafts say by themselves, counted once for all who look and again after a few seconds, or as soon as somebody says a number that is part
/// of it. What is sent is always counted anew.
/// </summary>
public sealed class DraftFacts(BriefReader reader, BriefRegister briefs, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Counted> counted = new(StringComparer.Ordinal);

    /// <param name="unit">Whose.</param>
    /// <param name="brief">The draft.</param>
    /// <param name="sources">The units whose briefs it is built from.</param>
    public async Task<BriefFacts> ReadAsync(UnitNode unit, Brief brief, IReadOnlyList<UnitNode> sources)
    {
        var now = clock.GetUtcNow();
        var stamp = string.Join(' ', [.. brief.Given.Select(given => $"{given.Key}={given.Value.Count}"), .. sources.Select(source => $"{source.Code}={briefs.Of(source.Code, brief.Month).Sequence}")]);
        if (counted.TryGetValue(brief.Subject, out var known) && known.Stamp == stamp && now - known.At < Fresh) return await known.Facts;
        foreach (var (subject, old) in counted)
        {
            if (now - old.At >= Fresh) counted.TryRemove(KeyValuePair.Create(subject, old));
        }

        var facts = reader.ReadAsync(unit, brief);
        counted[brief.Subject] = new Counted(stamp, now, facts);
        try
        {
            return await facts;
        }
        catch
        {
            counted.TryRemove(brief.Subject, out _);
            throw;
        }
    }

    private sealed record Counted(string Stamp, DateTimeOffset At, Task<BriefFacts> Facts);
}
