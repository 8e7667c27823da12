using System.Text;
using System.Text.Json.Nodes;
using CustomerService.Domain.Regulations;
using Xunit;

namespace CustomerService.Domain.Tests.Regulations;

public sealed class RulePackFileTests
{
    private const string Smallest = """
        {
          "id": "tiny", "version": 1,
          "title": { "zh": "小", "en": "Tiny" },
          "document": { "number": "1", "issued": "2026-01-01", "issuer": { "zh": "某", "en": "Someone" } },
          "effectiveFrom": "2026-01-01",
          "chapters": [
            { "no": "1", "title": { "zh": "章", "en": "Chapter" }, "clauses": [ { "no": "1.1", "text": { "zh": "条", "en": "Clause" } } ] }
          ],
          "roles": [ { "code": "desk", "unitKind": "head-office", "function": "service", "name": { "zh": "台", "en": "Desk" }, "clauses": ["1.1"] } ],
          "kinds": [ { "code": "complaint", "name": { "zh": "投诉", "en": "Complaint" } } ],
          "categories": [
            { "code": "a", "name": { "zh": "甲", "en": "A" }, "kinds": ["complaint"] },
            { "code": "b", "parent": "a", "name": { "zh": "乙", "en": "B" }, "kinds": ["complaint"] }
          ],
          "routing": [ { "code": "all", "name": { "zh": "全", "en": "All" }, "when": {}, "to": { "role": "desk" }, "clause": "1.1", "reason": { "zh": "因", "en": "Because" } } ],
          "limitSets": [ { "code": "d", "name": { "zh": "默", "en": "D" }, "source": { "zh": "源", "en": "S" }, "confidence": "ours",
            "limits": [ { "clock": "reply", "kinds": ["complaint"], "amount": 5, "unit": "working-days" } ] } ]
        }
        """;

    [Fact]
    public void Read_AValidPack_GivesIt()
    {
        var reading = RulePackFile.Read(Encoding.UTF8.GetBytes(Smallest));

        Assert.Empty(reading.Problems);
        Assert.Equal(("tiny", "1.1"), (reading.Pack!.Id, reading.Pack.FindClause("1.1")!.No));
    }

    [Theory]
    // Its form.
    [InlineData("\"id\": \"tiny\"", "\"id\": \"Tiny Pack\"", "/id", 2, "lower-case words joined by hyphens")]
    [InlineData("\"version\": 1,", "", "", 1, "version")]
    [InlineData("\"unit\": \"working-days\"", "\"unit\": \"weeks\"", "/limitSets/0/limits/0/unit", 17, "must be one of minutes, hours, working-hours, working-days, calendar-days")]
    [InlineData("\"amount\": 5", "\"amount\": 0", "/limitSets/0/limits/0/amount", 17, "")]
    [InlineData("\"when\": {}", "\"when\": { \"kind\": [\"complaint\"] }", "/routing/0/when/kind", 15, "is unknown here; expected kinds, categories, unitKinds, isAboutOwnUnit")]
    [InlineData("\"issued\": \"2026-01-01\"", "\"issued\": \"2026-02-30\"", "/document/issued", 4, "a date that exists")]
    [InlineData("\"id\": \"tiny\",", "\"id\": \"tiny\", \"id\": \"other\",", "/id", 2, "stands twice")]
    // What it refers to.
    [InlineData("\"clauses\": [\"1.1\"]", "\"clauses\": [\"1.2\"]", "/roles/0/clauses/0", 9, "there is no clause '1.2'")]
    [InlineData("\"kinds\": [\"complaint\"], \"amount\"", "\"kinds\": [\"praise\"], \"amount\"", "/limitSets/0/limits/0/kinds/0", 17, "there is no kind 'praise'")]
    [InlineData("\"role\": \"desk\"", "\"role\": \"nobody\"", "/routing/0/to/role", 15, "there is no role 'nobody'")]
    [InlineData("\"parent\": \"a\"", "\"parent\": \"c\"", "/categories/1/parent", 13, "there is no category 'c'")]
    [InlineData("\"parent\": \"a\"", "\"parent\": \"b\"", "/categories/1/parent", 13, "makes 'b' a part of itself")]
    [InlineData("\"code\": \"b\", \"parent\"", "\"code\": \"a\", \"parent\"", "/categories/1/code", 13, "'a' stands twice")]
    public void Read_AMistake_NamesItsPlaceItsLineAndWhatIsExpected(string right, string wrong, string place, int line, string words)
    {
        Assert.Contains(right, Smallest, StringComparison.Ordinal);

        var reading = RulePackFile.Read(Encoding.UTF8.GetBytes(Smallest.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Null(reading.Pack);
        var problem = reading.Problems[0];
        Assert.Equal((place, line), (problem.Place, problem.Line));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n  \"id\": \"x\",\n", 3)]
    [InlineData("[]", 1)]
    public void Read_WhatIsNoPack_IsRefused(string text, int line)
    {
        var reading = RulePackFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(reading.Pack);
        Assert.Equal(line, reading.Problems[0].Line);
    }

    [Fact]
    public void Load_UserPacks_FollowTheBundledOnesAndBadFilesAreNamed()
    {
        using var folder = new Folder();
        folder.Write("tiny.json", Smallest);
        folder.Write("tiny-2.json", Smallest.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("\"effectiveFrom\": \"2026-01-01\"", "\"effectiveFrom\": \"2026-07-01\"", StringComparison.Ordinal));
        folder.Write("tiny-again.json", Smallest);
        folder.Write("broken.json", "{");

        var packs = RulePacks.Load(folder.Path);

        Assert.Equal([2, 1], packs.Versions("tiny").Select(pack => pack.Version));
        Assert.Equal(1, packs.Find("tiny", new DateOnly(2026, 6, 30))!.Version);
        Assert.Equal(2, packs.Find("tiny", new DateOnly(2026, 7, 1))!.Version);
        Assert.Equal(["broken.json", "tiny.json"], packs.Problems.Select(problem => problem.File).Distinct().Order(StringComparer.Ordinal));
        Assert.NotNull(packs.Find("csg-2003", new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void Load_AVersionThatBeginsBeforeTheOneItFollows_IsRefused()
    {
        using var folder = new Folder();
        folder.Write("a.json", Smallest);
        folder.Write("b.json", Smallest.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));

        var packs = RulePacks.Load(folder.Path);

        Assert.Equal("b.json", Assert.Single(packs.Problems).File);
        Assert.Contains("must take effect after", packs.Problems[0].Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_Published_IsJsonOfTheYear2020() =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", JsonNode.Parse(PackSchema.ReadText())!["$schema"]!.GetValue<string>());

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("packs").FullName;

        public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
