using System.Text.RegularExpressions;
using System.Xml.Linq;
using MudBlazor;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Localization;

public sealed partial class ResourceTests
{
    public static TheoryData<string> Resources => [.. SourceTree.DashboardFiles("*.resx")
        .Where(file => !file.EndsWith(".zh-CN.resx", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(SourceTree.Dashboard, file))];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_EveryKey_HasWordsInBothLanguages(string file)
    {
        var english = Read(file);
        var chinese = Read(Path.ChangeExtension(file, ".zh-CN.resx"));

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.DoesNotContain(english.Concat(chinese), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_EveryKey_TakesTheSameArgumentsInBothLanguages(string file)
    {
        var chinese = Read(Path.ChangeExtension(file, ".zh-CN.resx"));

        Assert.All(Read(file), text => Assert.Equal(Arguments(text.Value), Arguments(chinese[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_ItsMarkerClass_StandsBesideIt(string file)
    {
        var name = "CustomerService.Dashboard." + Path.ChangeExtension(file, null).Replace(Path.DirectorySeparatorChar, '.');

        Assert.NotNull(typeof(Program).Assembly.GetType(name));
    }

    [Fact]
    public void Words_AskedForInMarkup_Exist()
    {
        var texts = Resources.Select(row => row.Data).ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read);
        var missing =
            from file in SourceTree.DashboardFiles("*.razor")
            let markup = File.ReadAllText(file)
            from Match inject in Injection().Matches(markup)
            from Match use in Regex.Matches(markup, $"""\b{inject.Groups["name"].Value}\["(?<key>\w+)"[\],]""")
            let key = use.Groups["key"].Value
            where !texts[inject.Groups["text"].Value].ContainsKey(key)
            select $"{Path.GetFileName(file)}: {key}";

        Assert.Empty(missing);
    }

    [Fact]
    public void MudTexts_EveryWordOfTheLibrary_IsTranslated()
    {
        var library = new System.Resources.ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly);
        var words = library.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!;

        var keys = words.Cast<System.Collections.DictionaryEntry>().Select(word => (string)word.Key).Order(StringComparer.Ordinal);
        Assert.Equal(keys, Read("Shared/Localization/MudTexts.resx").Keys.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(SourceTree.Dashboard, file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Argument();

    [GeneratedRegex(@"@inject IStringLocalizer<(?<text>\w+)> (?<name>\w+)")]
    private static partial Regex Injection();
}
