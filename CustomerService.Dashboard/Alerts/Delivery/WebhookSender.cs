using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Delivery;
using CustomerService.Domain.Alerts;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>
/// Posts a message to a webhook, once. It follows no redirect, sends no cookie and goes through no proxy, whose address would be
/// looked at in place of the receiver's; of the answer nothing but the status is read.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    private const int MaxHeadKilobytes = 16;
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly WebhookKeys keys;
    private readonly WebhookSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public WebhookSender(WebhookKeys keys, InnerReceivers receivers, IOptions<WebhookSettings> settings, TimeProvider clock)
    {
        (this.keys, this.settings, this.clock) = (keys, settings.Value, clock);
        var allowsPrivate = this.settings.AllowPrivateAddresses;
#pragma warning disable CA2000 // The client disposes of it.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MaxHeadKilobytes, PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellation) => receivers.Connect(context.DnsEndPoint.Host) is { } inner
                ? ValueTask.FromResult(inner)
                : PublicAddresses.ConnectAsync(context.DnsEndPoint, allowsPrivate, cancellation),
        };
#pragma warning restore CA2000
        client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    public async Task<DeliveryOutcome> SendAsync(AlertChannel channel, AlertMessage message, CancellationToken cancellation)
    {
        if (!keys.TryUnprotect(channel.ProtectedSecret, out var key)) return new(DeliveryFault.SecretLost);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            using var request = Request(channel.Address, message, key);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)answer.StatusCode switch
            {
                >= 200 and < 300 => DeliveryOutcome.Delivered,
                >= 300 and < 400 and var status => new(DeliveryFault.Redirected, Written(status)),
                var status => new(DeliveryFault.Refused, Written(status)),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(DeliveryFault.TimedOut);
        }
        catch (HttpRequestException fault) when (fault.InnerException is PrivateAddressException)
        {
            return new(DeliveryFault.PrivateAddress);
        }
        catch (HttpRequestException fault)
        {
            return new(DeliveryFault.Unreachable, fault.InnerException is SocketException socket ? socket.SocketErrorCode.ToString() : fault.HttpRequestError.ToString());
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(string address, AlertMessage message, string key)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, ApiJson.Options);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        return new(HttpMethod.Post, new Uri(address))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
            Headers =
            {
                { "User-Agent", "CustomerService" },
                { "Idempotency-Key", message.Key },
                { "webhook-id", message.Key },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookKeys.Sign(key, message.Key, timestamp, body) },
            },
        };
    }

    private static string Written(int status) => status.ToString(CultureInfo.InvariantCulture);
}
