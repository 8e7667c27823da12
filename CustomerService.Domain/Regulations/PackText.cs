namespace CustomerService.Domain.Regulations;

/// <summary>Words of a rule pack, in both languages of the product.</summary>
public sealed record PackText(string Zh, string En)
{
    /// <summary>In the language of a reader: Chinese for any Chinese, otherwise English.</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
}
