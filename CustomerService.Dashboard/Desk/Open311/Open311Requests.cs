using System.Globalization;
using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>Cases as the requests of Open311: recorded, found and listed through the desk's own doors, within the key's unit.</summary>
public sealed class Open311Requests(ComplaintDesk desk, DeskQueries queries, Open311Services services, Organizations organizations, TimeProvider clock)
{
    /// <summary>Requests of an answer at most.</summary>
    public const int Most = 200;

    private const int MostIds = 50;
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);
    private static readonly ComplaintState[] Ended = [ComplaintState.Closed, ComplaintState.Withdrawn];

    /// <exception cref="InvalidCaseException">A parameter is missing or wrong.</exception>
    public async Task<Complaint> ReceiveAsync(ClaimsPrincipal bearer, IReadOnlyDictionary<string, string> form, string? key, CancellationToken cancellation)
    {
        string? Word(string name) => form.TryGetValue(name, out var word) && !string.IsNullOrWhiteSpace(word) ? word.Trim() : null;
        var code = Word("service_code") ?? throw new InvalidCaseException("service_code", "was not provided");
        var (_, kind, category) = services.Find(code) ?? throw new InvalidCaseException("service_code", "not found");
        var place = Place(Word) ?? throw new InvalidCaseException("address_string", "one of lat and long, address_string or address_id has to be provided");
        var text = Word("description") ?? services.NameOf(kind, category?.Code);
        var name = string.Join(' ', ((string?[])[Word("first_name"), Word("last_name")]).OfType<string>());
        var (complaint, _) = await desk.ReceiveAsync(bearer, new NewCase
        {
            Kind = kind, Category = category?.Code, Title = TitleOf.Text(text), Text = Word("media_url") is { } media ? $"{text}\n\n{media}" : text, Place = place, Channel = "open311", Key = key,
            Unit = Access.ScopeOf(bearer) is { } unit and not Access.WholeOrganization ? unit : organizations.Current.Roots.Select(root => root.Code).FirstOrDefault() ?? "",
            Complainant = new() { Name = name.Length > 0 ? name : null, Phone = Word("phone"), Email = Word("email") },
            Answers = Answers(form),
        }, cancellation);
        return complaint;
    }

    /// <returns>Null when there is no such request for this key, whatever the reason.</returns>
    public async Task<Open311Item?> FindAsync(ClaimsPrincipal bearer, string number, CancellationToken cancellation) =>
        await queries.FindAsync(bearer, number, cancellation) is { Complaint: var complaint } && !complaint.Placement.IsSealed ? Request(complaint) : null;

    /// <summary>The requests by number, or the latest that the words of the query describe: of the last 90 days unless they say otherwise.</summary>
    /// <exception cref="InvalidCaseException">A word is wrong.</exception>
    public async Task<Open311List> ListAsync(ClaimsPrincipal bearer, IReadOnlyDictionary<string, string> query, CancellationToken cancellation)
    {
        string[] Words(string name) => query.TryGetValue(name, out var words) ? words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        var numbers = Words("service_request_id");
        if (numbers.Length > MostIds) throw new InvalidCaseException("service_request_id", $"names more than {MostIds}");
        if (numbers.Length == 0) numbers = await NumbersAsync(bearer, Words("service_code"), Filter(query), cancellation);
        var found = new List<Open311Item>();
        foreach (var number in numbers)
        {
            if (await FindAsync(bearer, number, cancellation) is { } request) found.Add(request);
        }

        return new Open311List("service_requests", "request", found);
    }

    private async Task<string[]> NumbersAsync(ClaimsPrincipal bearer, string[] codes, CaseFilter filter, CancellationToken cancellation)
    {
        var lines = new List<CaseLine>();
        if (codes.Length == 0) lines.AddRange((await queries.ListAsync(bearer, filter, 0, Most, cancellation)).Lines);
        foreach (var code in codes.Take(MostIds))
        {
            var (_, kind, category) = services.Find(code) ?? throw new InvalidCaseException("service_code", $"'{code}' not found");
            lines.AddRange((await queries.ListAsync(bearer, filter with { Kind = kind, Category = category?.Code }, 0, Most, cancellation)).Lines);
        }

        return [.. lines.OrderByDescending(line => line.ReceivedAt).Take(Most).Select(line => line.Number)];
    }

    private CaseFilter Filter(IReadOnlyDictionary<string, string> query)
    {
        var (from, to) = (Moment(query, "start_date"), Moment(query, "end_date"));
        return new CaseFilter
        {
            Order = CaseOrder.Newest, From = from ?? (to ?? clock.GetUtcNow()) - Window, To = to,
            States = query.TryGetValue("status", out var status) ? [.. status.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(States).Distinct()] : [],
        };
    }

    private static IEnumerable<ComplaintState> States(string status) => status switch
    {
        "open" => ComplaintStates.All.Except(Ended),
        "closed" => Ended,
        _ => throw new InvalidCaseException("status", $"'{status}' is neither open nor closed"),
    };

    private static DateTimeOffset? Moment(IReadOnlyDictionary<string, string> query, string name)
    {
        if (!query.TryGetValue(name, out var text)) return null;
        return Domain.Hotline.CallEventData.TryParseTime(text, out var moment) ? moment : throw new InvalidCaseException(name, $"'{text}' is no moment such as 2026-11-25T00:00:00Z");
    }

    private static string? Place(Func<string, string?> word)
    {
        var (lat, longitude) = (Degrees(word, "lat", 90), Degrees(word, "long", 180));
        if (lat is null != longitude is null) throw new InvalidCaseException(lat is null ? "lat" : "long", "was not provided");
        var parts = new[] { word("address_string"), word("address_id"), lat is null ? null : string.Create(CultureInfo.InvariantCulture, $"{lat}, {longitude}") }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private static decimal? Degrees(Func<string, string?> word, string name, int most)
    {
        if (word(name) is not { } text) return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : throw new InvalidCaseException(name, $"'{text}' is no degree of WGS 84");
    }

    private static Dictionary<string, string> Answers(IReadOnlyDictionary<string, string> form)
    {
        const string Begin = "attribute[";
        return form.Where(each => each.Key.StartsWith(Begin, StringComparison.Ordinal) && each.Key.EndsWith(']') && each.Value.Length > 0)
            .ToDictionary(each => each.Key[Begin.Length..^1], each => IsMoment(each.Value) ? each.Value[..10] : each.Value, StringComparer.Ordinal);
    }

    /// <summary>The specification's datetime; the pack's questions ask for days.</summary>
    private static bool IsMoment(string answer) => answer.Length > 10 && answer[10] == 'T' && DateOnly.TryParseExact(answer.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private Open311Item Request(Complaint c) => new(
        ("service_request_id", c.Number), ("status", Ended.Contains(c.State) ? "closed" : "open"), ("status_notes", c.State.Word()),
        ("service_name", services.NameOf(c.Classification.Kind, c.Classification.Category)), ("service_code", Open311Services.CodeOf(c.Classification.Kind, c.Classification.Category)),
        ("description", PersonalText.Of(c.Text, c.Complainant)), ("agency_responsible", organizations.Current.Unit(c.Placement.Unit)?.Name), ("service_notice", null),
        ("requested_datetime", c.ReceivedAt), ("updated_datetime", c.UpdatedAt), ("expected_datetime", c.Promises.TryGetValue(ClockKind.Reply, out var promise) ? promise.Due : null),
        ("address", PersonalText.Of(c.Place, c.Complainant)), ("address_id", null), ("zipcode", null), ("lat", null), ("long", null), ("media_url", null));
}
