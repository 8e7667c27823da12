using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Regulations;

/// <summary>
/// The packs in use: those the product brings along, and the user's own files. A later version ends the one before it, unless
/// that says its own end; a file with a problem is left out and named.
/// </summary>
public sealed class RulePacks
{
    private const string Folder = "CustomerService.Domain.Regulations.Packs.";
    private readonly List<RulePack> packs = [];
    private readonly List<(string File, PackProblem Problem)> problems = [];

    private RulePacks()
    {
    }

    /// <summary>Every version of every pack, by id, the newest version first.</summary>
    public IReadOnlyList<RulePack> All => packs;

    /// <summary>What was wrong with files that were left out.</summary>
    public IReadOnlyList<(string File, PackProblem Problem)> Problems => problems;

    /// <param name="directory">Where the user's packs are; it need not exist.</param>
    public static RulePacks Load(string? directory = null)
    {
        var loaded = new RulePacks();
        var assembly = typeof(RulePacks).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            loaded.Add(name[Folder.Length..], bytes.ToArray());
        }

        if (Directory.Exists(directory))
        {
            foreach (var file in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal)) loaded.AddFile(file);
        }

        return loaded;
    }

    /// <summary>The version of a pack that is in force on a day, else its newest.</summary>
    public RulePack? Find(string id, DateOnly day) => Versions(id).FirstOrDefault(pack => pack.IsInForce(day)) ?? Versions(id).FirstOrDefault();

    /// <summary>The versions of one pack, the newest first.</summary>
    public IEnumerable<RulePack> Versions(string id) => packs.Where(pack => pack.Id == id);

    /// <summary>One version of each pack: the one in force on a day.</summary>
    public IEnumerable<RulePack> On(DateOnly day) => packs.Select(pack => pack.Id).Distinct().Select(id => Find(id, day)!);

    private void AddFile(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            if (new FileInfo(file).Length > RulePackFile.MostBytes) problems.Add((name, new PackProblem("", 1, "is too large")));
            else Add(name, File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add((name, new PackProblem("", 1, failure.Message)));
        }
    }

    private void Add(string file, byte[] bytes)
    {
        var reading = RulePackFile.Read(bytes);
        foreach (var problem in reading.Problems) problems.Add((file, problem));
        if (reading.Pack is not { } pack) return;
        if (Conflict(pack) is { } conflict)
        {
            problems.Add((file, new PackProblem("/effectiveFrom", 1, conflict)));
            return;
        }

        packs.Add(pack);
        packs.Sort((one, other) => (one.Id, other.Version).CompareTo((other.Id, one.Version)));
        End(pack.Id);
    }

    private Sentence? Conflict(RulePack pack)
    {
        foreach (var other in Versions(pack.Id))
        {
            if (other.Version == pack.Version) return Sentence.Of($"version {pack.Version} of {pack.Id} is there already");
            var (earlier, later) = other.Version < pack.Version ? (other, pack) : (pack, other);
            if (later.EffectiveFrom <= earlier.EffectiveFrom) return Sentence.Of($"version {later.Version} of {pack.Id} must take effect after version {earlier.Version}, on {earlier.EffectiveFrom:yyyy-MM-dd}");
            if (earlier.EffectiveTo > later.EffectiveFrom) return Sentence.Of($"overlaps with another version of {pack.Id}, in force until {earlier.EffectiveTo.Value:yyyy-MM-dd}");
        }

        return null;
    }

    /// <summary>An open end is the beginning of the next version.</summary>
    private void End(string id)
    {
        RulePack? later = null;
        foreach (var pack in Versions(id).ToList())
        {
            if (later is not null && pack.EffectiveTo is null) packs[packs.IndexOf(pack)] = pack with { EffectiveTo = later.EffectiveFrom };
            later = pack;
        }
    }
}
