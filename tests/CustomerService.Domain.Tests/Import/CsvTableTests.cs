using System.Text;
using CsCheck;
using CustomerService.Domain.Import;
using Xunit;

namespace CustomerService.Domain.Tests.Import;

public sealed class CsvTableTests
{
    static CsvTableTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Rows_ColumnsInAnotherOrder_AreFoundByName()
    {
        var row = Assert.Single(Read("name,code\nNorth office,north\n"));

        Assert.Equal(["north", "North office"], row.Values);
        Assert.Equal(2, row.Line);
    }

    [Fact]
    public void Rows_QuotesBlankLinesAndSpaces_AreUnderstood()
    {
        var rows = Read("code,name\n\n a ,\"One, \"\"two\"\"\"\n\nb,B\n");

        Assert.Equal([(3, "a|One, \"two\""), (5, "b|B")], rows.Select(row => (row.Line, string.Join('|', row.Values))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    [InlineData("gbk")]
    public void Rows_ChineseInTheUsualEncodings_IsReadAsWritten(string encoding)
    {
        const string Text = "code,name\nnorth,北方供电局客户服务中心\nsouth,联通营业厅\n";
        var bytes = Encoding.GetEncoding(encoding);

        var rows = Read([.. bytes.GetPreamble(), .. bytes.GetBytes(Text)]);

        Assert.Equal(["北方供电局客户服务中心", "联通营业厅"], rows.Select(row => row.Values[1]));
    }

    [Fact]
    public void Rows_Utf8WithAGbkLineInIt_NamesLineAndColumnAndReadsTheRest()
    {
        byte[] mixed = [.. "code,name\nnorth,北方供电局\nsouth,"u8, .. Encoding.GetEncoding("gbk").GetBytes("南方"), .. "\neast,东方供电局\n"u8];

        var rows = Read(mixed);

        Assert.Equal(new ImportProblem(3, "name", "is not readable text: save the file as UTF-8"), Assert.Single(rows, row => row.Problem is not null).Problem);
        Assert.Equal(["north", "east"], rows.Where(row => row.Problem is null).Select(row => row.Values[0]));
    }

    [Theory]
    [InlineData("", "line 1: the file is empty; its first line must name the columns code,name")]
    [InlineData("code\nnorth\n", "line 1, column name: is missing")]
    [InlineData("code,name,colour\n", "line 1, column colour: is unknown; the columns are code,name")]
    [InlineData("code,name,code\n", "line 1, column code: stands twice")]
    public void Rows_WrongHeader_IsTheOnlyProblem(string csv, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(csv)).Problem!.ToString());

    [Theory]
    [InlineData("north", "line 3: has 1 fields instead of 2")]
    [InlineData("north,North,x", "line 3: has 3 fields instead of 2")]
    [InlineData("north,No\u0000rth", "line 3, column name: contains a control character")]
    [InlineData("north,\"No", "line 3: a quotation mark is opened and not closed")]
    [InlineData("north,No\"rth\"", "line 3: a quotation mark stands where none belongs")]
    public void Rows_WrongRow_IsNamedAndTheRestRead(string row, string problem)
    {
        var rows = Read($"code,name\na,A\n{row}\nz,Z\n");

        Assert.Equal(problem, Assert.Single(rows, read => read.Problem is not null).Problem!.ToString());
        Assert.Equal(["a", "z"], rows.Where(read => read.Problem is null).Select(read => read.Values[0]));
    }

    [Fact]
    public void Rows_LineOfOneMegabyte_IsNamed()
    {
        var rows = Read($"code,name\na,A\nb,{new string('x', 1 << 20)}\nz,Z\n");

        Assert.Contains(rows, row => row.Line == 3 && row.Problem is not null);
        Assert.Equal("a", rows[0].Values[0]);
    }

    [Fact]
    public void Rows_MutatedFile_EveryRowIsReadOrNamed()
    {
        var file = Encoding.UTF8.GetBytes("code,name\nnorth,\"北方, office\"\n\nsouth,South\n\"a\"\"b\",c\n");
        var edit = Gen.Select(Gen.Int[0, 2], Gen.Int[0, file.Length - 1], Gen.OneOf(Gen.Byte, Gen.Const((byte)'"'), Gen.Const((byte)'\n'), Gen.Const((byte)',')));
        edit.List[1, 6].Sample(
            list =>
            {
                var bytes = file.ToList();
                foreach (var (kind, at, value) in list)
                {
                    var place = at % bytes.Count;
                    if (kind == 0) bytes[place] = value;
                    else if (kind == 1) bytes.Insert(place, value);
                    else bytes.RemoveAt(place);
                }

                Assert.All(Read([.. bytes]), row => Assert.True(row.Problem is not null || row.Values.Count == 2));
            },
            iter: 10_000);
    }

    private static List<CsvRow> Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private static List<CsvRow> Read(byte[] csv) => [.. new CsvTable(new MemoryStream(csv), ["code", "name"]).Rows()];
}
