using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CustomerService.Dashboard.Tests.Desk.Mail;

/// <summary>A mail server of a few words: one user, one folder, what RFC 9051 needs of one that looks for new mail and reads it.</summary>
internal sealed class ImapSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<(uint Uid, string Text, bool IsSeen)> mails = [];

    public ImapSink()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public uint UidValidity { get; set; } = 7;

    public IReadOnlyList<uint> Unseen => [.. mails.Where(mail => !mail.IsSeen).Select(mail => mail.Uid)];

    public void Deliver(uint uid, string subject, string text, bool isSeen = false) =>
        mails.Add((uid, $"From: Zhou Min <zhou@customer.example>\r\nTo: desk@our.example\r\nSubject: {subject}\r\nMessage-ID: <{subject.Replace(' ', '.')}@customer.example>\r\n\r\n{text}\r\n", isSeen));

    /// <summary>The server numbers everything anew, as after a restore.</summary>
    public void Renumber(uint validity)
    {
        UidValidity = validity;
        for (var i = 0; i < mails.Count; i++) mails[i] = mails[i] with { Uid = (uint)i + 1 };
    }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "* OK [CAPABILITY IMAP4rev1] ready\r\n");
            while (await reader.ReadLineAsync() is { } line)
            {
                var words = line.Split(' ', 3);
                await SayAsync(stream, Answer(words[1].ToUpperInvariant(), words.Length > 2 ? words[2] : "") + $"{words[0]} OK [READ-WRITE] done\r\n");
                if (words[1].Equals("LOGOUT", StringComparison.OrdinalIgnoreCase)) return;
            }
        }
    }

    private string Answer(string command, string rest) => command switch
    {
        "CAPABILITY" => "* CAPABILITY IMAP4rev1\r\n",
        "LIST" or "LSUB" => rest.EndsWith("\"\"", StringComparison.Ordinal) ? "* LIST (\\Noselect) \"/\" \"\"\r\n" : "* LIST () \"/\" INBOX\r\n",
        "SELECT" => string.Create(CultureInfo.InvariantCulture,
            $"* {mails.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* OK [UIDVALIDITY {UidValidity}] ok\r\n* OK [UIDNEXT {mails.Select(mail => mail.Uid).DefaultIfEmpty().Max() + 1}] ok\r\n"),
        "UID" => Uid(rest),
        "LOGOUT" => "* BYE\r\n",
        _ => "",
    };

    private string Uid(string rest)
    {
        var words = rest.Split(' ');
        switch (words[0].ToUpperInvariant())
        {
            case "SEARCH":
                var found = rest.Contains("UNSEEN", StringComparison.Ordinal) ? mails.Where(mail => !mail.IsSeen) : mails.Where(mail => mail.Uid >= From(words[^1]));
                return $"* SEARCH {string.Join(' ', found.Select(mail => mail.Uid))}\r\n";
            case "FETCH":
                var index = mails.FindIndex(mail => mail.Uid == From(words[1]));
                var (uid, text, _) = mails[index];
                return rest.Contains("BODY", StringComparison.Ordinal)
                    ? string.Create(CultureInfo.InvariantCulture, $"* {index + 1} FETCH (UID {uid} BODY[] {{{text.Length}}}\r\n{text})\r\n")
                    : string.Create(CultureInfo.InvariantCulture, $"* {index + 1} FETCH (UID {uid} RFC822.SIZE {text.Length})\r\n");
            case "STORE":
                var seen = mails.FindIndex(mail => mail.Uid == From(words[1]));
                mails[seen] = mails[seen] with { IsSeen = true };
                return "";
            default:
                return "";
        }
    }

    private static uint From(string range) => uint.Parse(range.Split(':')[0], CultureInfo.InvariantCulture);

    private static Task SayAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();
}
