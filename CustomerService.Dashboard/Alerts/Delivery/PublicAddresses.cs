using System.Net;
using System.Net.Sockets;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>Which addresses are somebody else's on the open internet, and how to connect to no other.</summary>
internal static class PublicAddresses
{
    // IANA's special-purpose registries. Of IPv6 only 2000::/3 is handed out; what carries an IPv4 address within is left out as a whole.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Global6.Contains(address)) return false;
        return !Special.Any(network => network.Contains(address));
    }

    /// <summary>
    /// Connects to an address that was looked at itself: were the name asked a second time, it could by then stand for another.
    /// </summary>
    /// <exception cref="PrivateAddressException">The name has no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool allowsPrivate, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var allowed = allowsPrivate ? found : Array.FindAll(found, IsPublic);
        if (allowed.Length == 0) throw new PrivateAddressException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
