using System.Text;
using System.Text.RegularExpressions;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Localization;

/// <summary>What the desk and the imports refuse is said in the reader's language, and in English to everybody else.</summary>
public sealed partial class SentencesTests : PageContext
{
    /// <summary>Told to other programs alone: nobody reads them on a page.</summary>
    private static readonly string[] ForPrograms = ["Desk/Open311", "Desk/Api", "Desk/CaseFilter.cs"];

    public SentencesTests()
    {
        Services.AddSingleton<Sentences>();
        Services.AddSingleton<DeskRefusals>();
    }

    [Fact]
    public void Refusal_OnAChinesePage_IsChineseWithTheSameParts()
    {
        Speak("zh-CN");
        var refusals = Services.GetRequiredService<DeskRefusals>();
        var tooLong = Assert.Throws<InvalidCaseException>(() => NewCaseChecks.Text("title", new string('x', 201), 200));

        Assert.Equal("title: has 201 characters; at most 200 are allowed", tooLong.Message);
        Assert.Equal("标题有 201 个字符，最多 200 个", refusals.Of(tooLong));
        Assert.Equal("姓名/名称未填写", refusals.Of(new InvalidCaseException("complainant.name", "is missing")));
        Assert.Equal("工单现为“已办结”；须为已签收或调查处理中时才能办理", refusals.Of(new RefusedTransitionException(
            "2026-000001", ComplaintState.Closed, ComplaintVerb.Reply, new Refusal("State", [ComplaintState.Acknowledged, ComplaintState.UnderInvestigation]))));
        var braces = string.Concat("第{", "0}");
        Assert.Equal("“第{0}”已被使用", Services.GetRequiredService<Sentences>().Of(new InvalidCaseException("name", $"'{braces}' is taken").Sentence));
    }

    [Fact]
    public void Problem_OfAnImport_SaysTheSameInBothLanguages()
    {
        var problem = new ImportProblem(3, "code", $"'{"GD"}' stands on line {2} already");

        Assert.Equal("line 3, column code: 'GD' stands on line 2 already", problem.ToString());
        Assert.Equal(problem, new ImportProblem(3, "code", $"'{"GD"}' stands on line {2} already"));
        Speak("zh-CN");
        Assert.Equal("“GD”已出现在第 2 行", Services.GetRequiredService<Sentences>().Of(problem.Sentence));
    }

    [Fact]
    public void Sentences_WrittenInTheCode_AllHaveChineseWords()
    {
        Speak("zh-CN");
        var text = Services.GetRequiredService<IStringLocalizer<SentenceText>>();
        var files = new[] { "Domain/Complaints", "Domain/Import", "Domain/Organization", "Domain/Time", "Domain/Figures/Given", "Domain/Regulations", "Dashboard/Desk" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "CustomerService." + folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !ForPrograms.Any(part => file.Replace('\\', '/').Contains(part, StringComparison.Ordinal)));
        var missing = from file in files
                      from Match match in Written().Matches(File.ReadAllText(file))
                      let format = Format(match.Groups["words"].Value, match.Groups["gaps"].Length > 0)
                      where text[format].ResourceNotFound
                      select $"{Path.GetFileName(file)}: {format}";

        Assert.Empty(missing.Distinct());
    }

    /// <summary>What the compiler makes of an interpolated string: each gap by its number.</summary>
    private static string Format(string words, bool hasGaps)
    {
        if (!hasGaps) return words.Replace("\\\"", "\"", StringComparison.Ordinal);
        var (format, depth, gaps) = (new StringBuilder(), 0, 0);
        foreach (var c in words)
        {
            if (c == '{' && depth++ == 0) format.Append('{').Append(gaps++).Append('}');
            else if (c == '}') depth--;
            else if (depth == 0) format.Append(c);
        }

        return format.ToString();
    }

    [GeneratedRegex("""(InvalidCaseException|ImportProblem|PackProblem|Sentence\.Of|Sentence\.Plain|Wrong)\((?:[^;\n]*?, )?(?<gaps>\$?)"(?<words>(?:[^"{}]|\{(?:[^{}"]|"[^"]*"|\([^()]*\))*\})+)"\)""")]
    private static partial Regex Written();
}
