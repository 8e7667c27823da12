using System.Collections.Frozen;
using System.Reflection;

namespace CustomerService.Domain.Papers;

/// <summary>The kinds of paper events of this version, by the names they stand under in the journal.</summary>
internal static class PaperTypes
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(PaperEvent).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(PaperEvent)))
        .ToFrozenDictionary(
            type => type.GetCustomAttribute<PaperTypeAttribute>()?.Name ?? throw new InvalidOperationException($"{type} has no name for the journal."), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(type => type.Value, type => type.Key);

    public static Type? Find(string name) => Types.GetValueOrDefault(name);

    public static string NameOf(PaperEvent happened) => Names[happened.GetType()];
}
