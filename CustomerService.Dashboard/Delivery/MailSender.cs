using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Delivery;

/// <summary>Hands a mail to the mail server, once.</summary>
public sealed class MailSender(IOptions<MailSettings> settings, InnerReceivers receivers, TimeProvider clock)
{
    /// <param name="address">Whom it goes to.</param>
    public async Task<DeliveryOutcome> SendAsync(string address, Letter letter, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(settings.Value.From, out var from) && Inner(address) is { } host) from = new MailboxAddress("", $"alerts@{host}");
        if (from is null) return new(DeliveryFault.NoMailServer);
        using var mail = new MimeMessage([from], [MailboxAddress.Parse(address)], letter.Subject.ReplaceLineEndings(" "), letter.Body);
        (mail.MessageId, mail.Date) = ($"{letter.Key}@{from.Domain}", clock.GetUtcNow());
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var header in letter.Headers) mail.Headers.Add(header);
        return await SendAsync(mail, cancellation);
    }

    public async Task<DeliveryOutcome> SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var server = settings.Value;
        var inner = mail.To.Mailboxes.Select(to => Inner(to.Address)).FirstOrDefault();
        if ((inner ?? server.Host) is not { Length: > 0 } host) return new(DeliveryFault.NoMailServer);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(server.Timeout);
        try
        {
            using var client = new SmtpClient();
            if (inner is null) await client.ConnectAsync(host, server.Port, Way(server.Tls), limit.Token);
            else await client.ConnectAsync(receivers.Connect(inner)!, inner, server.Port, SecureSocketOptions.None, limit.Token);
            if (inner is null && server.User is { Length: > 0 } user) await client.AuthenticateAsync(user, server.Password ?? "", limit.Token);
            await client.SendAsync(mail, limit.Token);

            // It has been taken: whatever the parting brings, another attempt would be a second mail.
            await PartAsync(client, limit.Token);
            return DeliveryOutcome.Delivered;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(DeliveryFault.TimedOut);
        }
        catch (Exception refusal) when (refusal is CommandException or AuthenticationException or NotSupportedException)
        {
            return new(DeliveryFault.MailRefused, refusal.Message);
        }
        catch (SocketException fault)
        {
            return new(DeliveryFault.Unreachable, fault.SocketErrorCode.ToString());
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or SslHandshakeException)
        {
            return new(DeliveryFault.Unreachable, fault is SslHandshakeException ? "TLS" : fault.GetType().Name);
        }
    }

    /// <summary>The receiver within this process that the address belongs to; null for all others.</summary>
    private string? Inner(string address) => address[(address.LastIndexOf('@') + 1)..] is var host && receivers.Has(host) ? host : null;

    private static async Task PartAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception parting) when (parting is IOException or ProtocolException or SocketException or OperationCanceledException)
        {
            // The connection is gone all the same.
        }
    }

    private static SecureSocketOptions Way(MailTls tls) => tls switch
    {
        MailTls.Implicit => SecureSocketOptions.SslOnConnect,
        MailTls.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
