using System.Net.Sockets;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Journal;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>
/// Looks into the mailbox every minute or so and remembers how far it came, so that a restart goes on where it was broken off. At the first
/// look, and when the server numbers its mail anew, it begins with what nobody has read; every mail it dealt with is marked as read. It waits
/// for the server in the background and keeps no start waiting.
/// </summary>
internal sealed class MailPoller(
    MailIntake intake, IDbContextFactory<CustomerServiceDb> databases, JournalStartup startup, IOptions<MailIntakeSettings> options, TimeProvider clock, ILogger<MailPoller> log) : BackgroundService
{
    private static readonly ParserOptions Parsing = new() { MaxMimeDepth = 32 };
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private readonly MailIntakeSettings settings = options.Value;

    public MailIntakeStatus Status { get; private set; } = MailIntakeStatus.Of(!string.IsNullOrWhiteSpace(options.Value.Host));

    /// <summary>One look: everything that is new, in order.</summary>
    /// <exception cref="JournalUnavailableException">The rest waits for the next look.</exception>
    public async Task LookAsync(CancellationToken cancellation)
    {
        using var client = new ImapClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        await client.ConnectAsync(settings.Host!, settings.Port, Way(settings.Tls), cancellation);
        await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
        var folder = await client.GetFolderAsync(settings.Folder, cancellation);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellation);
        var known = await ReadAsync(cancellation);
        var isSame = known.UidValidity == folder.UidValidity;
        var news = isSame
            ? await folder.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId((uint)known.LastUid + 1), UniqueId.MaxValue)), cancellation)
            : await folder.SearchAsync(SearchQuery.NotSeen, cancellation);
        var latest = isSame ? known.LastUid : (folder.UidNext?.Id ?? 1) - 1L;
        foreach (var uid in news.Where(uid => !isSame || uid.Id > known.LastUid).OrderBy(uid => uid.Id))
        {
            await TakeAsync(folder, uid, cancellation);
            await folder.StoreAsync(uid, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, cancellation);
            if (isSame) await KeepAsync(folder.UidValidity, latest = uid.Id, cancellation);
        }

        if (!isSame) await KeepAsync(folder.UidValidity, Math.Max(latest, news.Count > 0 ? news.Max(uid => uid.Id) : 0), cancellation);
        Status = Status with { LookedAt = clock.GetUtcNow(), Fault = null, FaultAt = null };
        await client.DisconnectAsync(quit: true, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Status.IsOn) return;
        while (!startup.IsDone) await Task.Delay(Soon, clock, stoppingToken);
        using var timer = new PeriodicTimer(settings.Every, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await LookAsync(stopping);
        }
#pragma warning disable CA1031 // Whatever a mail server does, the desk goes on and the next look tries again.
        catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Status = Status with { Fault = Named(fault), FaultAt = clock.GetUtcNow() };
            log.LogWarning("The mailbox could not be read to its end: {Fault}", Named(fault));
        }
    }

    private async Task TakeAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellation)
    {
        var (sender, outcome) = await JudgeAsync(folder, uid, cancellation);
        Status = Status.With(new MailIntakeLine(clock.GetUtcNow(), sender, outcome));
        if (outcome.Refusal is { } refusal) log.LogInformation("Mail {Uid} of the mailbox was not taken: {Refusal}", uid.Id, refusal);
    }

    private async Task<(string Sender, MailOutcome Outcome)> JudgeAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellation)
    {
        var summary = (await folder.FetchAsync([uid], new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Size), cancellation)).FirstOrDefault();
        if (summary?.Size > settings.MostBytes) return ("", MailOutcome.Refused(MailRefusal.TooLarge));
        try
        {
            await using var content = await folder.GetStreamAsync(uid, cancellation);
            using var mail = await MimeMessage.LoadAsync(Parsing, content, cancellation);
            return (mail.From.Mailboxes.FirstOrDefault()?.Domain ?? "", await intake.TakeAsync(mail, cancellation));
        }
        catch (Exception unreadable) when (unreadable is FormatException or MessageNotFoundException)
        {
            return ("", MailOutcome.Refused(MailRefusal.Unreadable));
        }
    }

    private string Mailbox => $"{settings.User}@{settings.Host}/{settings.Folder}";

    private async Task<MailboxRow> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Mailboxes.AsNoTracking().FirstOrDefaultAsync(row => row.Name == Mailbox, cancellation) ?? new MailboxRow { Name = Mailbox, UidValidity = -1 };
    }

    private async Task KeepAsync(uint validity, long uid, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Mailboxes.FirstOrDefaultAsync(row => row.Name == Mailbox, cancellation);
        if (row is null) db.Add(row = new MailboxRow { Name = Mailbox });
        (row.UidValidity, row.LastUid) = (validity, uid);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>In a word, without anything that the server said: it may repeat what was sent to it.</summary>
    private static string Named(Exception fault) => fault switch
    {
        AuthenticationException => "SignIn",
        SocketException or IOException or SslHandshakeException or TimeoutException or OperationCanceledException => "Unreachable",
        JournalUnavailableException => "Journal",
        FolderNotFoundException => "Folder",
        _ => "Other",
    };

    private static SecureSocketOptions Way(MailTls tls) => tls switch
    {
        MailTls.Implicit => SecureSocketOptions.SslOnConnect,
        MailTls.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
