using System.Security.Claims;
using System.Text.Json;
using CustomerService.Dashboard.Desk.Views;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Complaints.Templates;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Templates;

/// <summary>The words that units keep for their replies. A unit's are used by its officers and by those of everything below it, and changed by its own.</summary>
public sealed class ReplyTemplates(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, Sessions sessions)
{
    public const int MostName = 60;
    public const int MostText = 4_000;
    private const int MostOfUnit = 200;

    /// <summary>The languages that words are kept in.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Shared.Localization.Languages.Chinese.Name, Shared.Localization.Languages.English.Name];

    /// <summary>Whether somebody keeps templates at all: those who work on cases and those who supervise them.</summary>
    public static bool MayKeep(ClaimsPrincipal person) => DeskAccess.MayReceive(person);

    /// <summary>Those that a person's replies may be taken from: of their own unit and of every unit above it, the nearest first.</summary>
    public async Task<IReadOnlyList<ReplyTemplate>> ForRepliesAsync(ClaimsPrincipal person, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var above = DeskViews.Above(person, tree).ToList();
        var found = await ReadAsync(person, tree, row => above.Contains(row.Unit), cancellation);
        return [.. found.OrderByDescending(template => above.IndexOf(template.Unit)).ThenBy(template => template.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Those and the ones of the units below, to look after them.</summary>
    public async Task<IReadOnlyList<ReplyTemplate>> AllAsync(ClaimsPrincipal person, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var units = DeskViews.Above(person, tree).Concat(Access.Entrances(person, tree).SelectMany(unit => unit.Subtree()).Select(unit => unit.Code)).ToHashSet(StringComparer.Ordinal);
        return [.. (await ReadAsync(person, tree, row => units.Contains(row.Unit), cancellation)).OrderBy(template => template.Unit, StringComparer.Ordinal).ThenBy(template => template.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Adds a template, or changes the one with the id.</summary>
    /// <exception cref="InvalidCaseException">A word is wrong, the name is taken, or it is not this person's to change.</exception>
    /// <param name="texts">The words by language; empty ones are left out.</param>
    public async Task KeepAsync(ClaimsPrincipal person, int? id, string unit, string name, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation = default)
    {
        NewCaseChecks.Text("name", name, MostName, isRequired: true);
        var words = Checked(texts);
        var tree = await organizations.RefreshAsync(cancellation);
        if (!IsOwn(person, tree, unit) || !await sessions.IsStillWelcomeAsync(person, cancellation)) throw new InvalidCaseException("unit", $"'{unit}' is no unit of this user");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = id is null ? null : await db.ReplyTemplates.FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (id is not null && (known is null || !IsOwn(person, tree, known.Unit))) throw new InvalidCaseException("name", "is not there any more");
        name = name.Trim();
        if (await db.ReplyTemplates.AnyAsync(row => row.Unit == unit && row.Name == name && row.Id != (id ?? 0), cancellation)) throw new InvalidCaseException("name", $"'{name}' is taken");
        if (known is null && await db.ReplyTemplates.CountAsync(row => row.Unit == unit, cancellation) >= MostOfUnit) throw new InvalidCaseException("unit", $"has {MostOfUnit} templates already");
        if (known is null) db.ReplyTemplates.Add(known = new ReplyTemplateRow { Unit = unit, Name = name, Text = words });
        (known.Unit, known.Name, known.Text) = (unit, name, words);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Removes one; what is not there, or not one's to remove, stays.</summary>
    /// <returns>Whether it was removed.</returns>
    public async Task<bool> RemoveAsync(ClaimsPrincipal person, int id, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.ReplyTemplates.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !IsOwn(person, tree, row.Unit) || !await sessions.IsStillWelcomeAsync(person, cancellation)) return false;
        db.ReplyTemplates.Remove(row);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<IReadOnlyList<ReplyTemplate>> ReadAsync(
        ClaimsPrincipal person, OrganizationTree tree, System.Linq.Expressions.Expression<Func<ReplyTemplateRow, bool>> which, CancellationToken cancellation)
    {
        if (!DeskAccess.IsReader(person)) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.ReplyTemplates.AsNoTracking().Where(which).ToListAsync(cancellation);
        return [.. rows.Select(row => new ReplyTemplate(row.Id, row.Unit, tree.Unit(row.Unit)?.Name ?? row.Unit, row.Name, Read(row.Text), IsOwn(person, tree, row.Unit)))];
    }

    private static string Checked(IReadOnlyDictionary<string, string> texts)
    {
        var given = texts.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToDictionary(text => text.Key, text => text.Value.Trim(), StringComparer.Ordinal);
        if (given.Count == 0) throw new InvalidCaseException("text", "is missing");
        foreach (var (language, text) in given)
        {
            if (!Languages.Contains(language)) throw new InvalidCaseException("language", $"'{language}' is none of {string.Join(", ", Languages)}");
            NewCaseChecks.Text("text", text, MostText);
            if (TemplateFields.FindUnknown(text) is { } unknown) throw new InvalidCaseException("text", $"'{unknown}' is none of the fields {string.Join(", ", TemplateFields.All)}");
        }

        return JsonSerializer.Serialize(given);
    }

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    private static bool IsOwn(ClaimsPrincipal person, OrganizationTree tree, string unit) => MayKeep(person) && Access.MaySee(person, tree, unit);
}
