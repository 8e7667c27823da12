using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>Opens the connection to a manager port, plain or encrypted.</summary>
internal static class ManagerSocket
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    public static async Task<Stream> OpenAsync(ExchangeSettings exchange, TimeProvider clock, CancellationToken cancellation)
    {
        using var within = new CancellationTokenSource(Within, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(within.Token, cancellation);
#pragma warning disable CA2000 // Owned by the stream that is returned.
        var client = new TcpClient();
#pragma warning restore CA2000
        Stream? stream = null;
        try
        {
            await client.ConnectAsync(exchange.Host, exchange.EffectivePort, both.Token);
            client.NoDelay = true;
            stream = client.GetStream();
            if (!exchange.Tls) return stream;
            var encrypted = new SslStream(stream, leaveInnerStreamOpen: false);
            stream = encrypted;
            await encrypted.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = exchange.Host,
                    RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(exchange, certificate, errors),
                },
                both.Token);
            return encrypted;
        }
        catch (Exception failure)
        {
            if (stream is not null) await stream.DisposeAsync();
            client.Dispose();
            if (failure is OperationCanceledException && within.IsCancellationRequested) throw new TimeoutException($"no connection within {Within.TotalSeconds} s", failure);
            throw;
        }
    }

    private static bool IsTrusted(ExchangeSettings exchange, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (exchange.TlsSha256.Length == 0) return errors == SslPolicyErrors.None;
        var pinned = exchange.TlsSha256.Replace(":", "", StringComparison.Ordinal);
        return certificate is not null && string.Equals(certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256), pinned, StringComparison.OrdinalIgnoreCase);
    }
}
