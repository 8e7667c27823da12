using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;

namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>
/// The addresses of static files with their fingerprints, as <c>@Assets</c> gives them to pages with a route of their own. A
/// wallboard's page has none, so it borrows theirs.
/// </summary>
public sealed class WallAssets(EndpointDataSource endpoints)
{
    private readonly Lazy<ResourceAssetCollection> assets = new(() =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(found => found is not null) ?? ResourceAssetCollection.Empty);

    public string this[string path] => assets.Value[path];

    /// <summary>Differs when any of the site's files does: a screen that finds another one after a restart loads itself anew.</summary>
    public string Build => field ??= Fingerprint();

    private string Fingerprint()
    {
        var all = string.Join('\n', assets.Value.Select(asset => asset.Url).Order(StringComparer.Ordinal)) + typeof(Program).Module.ModuleVersionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
