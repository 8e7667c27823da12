namespace CustomerService.Dashboard.Desk.Templates;

/// <summary>Words for a reply that a unit keeps.</summary>
/// <param name="Unit">Code of the unit whose officers use it, and those of everything below it.</param>
/// <param name="Texts">The words by language: zh-CN, en, or both.</param>
/// <param name="IsOwn">Whether the reader may change it.</param>
public sealed record ReplyTemplate(int Id, string Unit, string UnitName, string Name, IReadOnlyDictionary<string, string> Texts, bool IsOwn)
{
    /// <summary>The language to offer first: the reader's own, else the one there is.</summary>
    public string LanguageFor(string reader) => Texts.ContainsKey(reader) ? reader : Texts.Keys.First();
}
