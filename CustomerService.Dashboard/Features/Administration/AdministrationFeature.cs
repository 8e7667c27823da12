using CustomerService.Dashboard.Features.Administration.Imports;
using CustomerService.Dashboard.Features.Administration.Keys;
using CustomerService.Dashboard.Features.Administration.Queues;
using CustomerService.Dashboard.Features.Administration.Sources;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Dashboard.Features.Administration.Users;
using CustomerService.Dashboard.Features.Administration.Wallboards;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Administration;

/// <summary>Users, units, queues and keys: what an administrator keeps in order.</summary>
public static class AdministrationFeature
{
    public static void AddAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<AdministrationText>("/admin", "Nav", Icons.Material.Outlined.Tune, order: 90, Roles.Administrator);
        builder.Services.AddSingleton<Administrators>();
        builder.Services.AddSingleton<AccountQueries>();
        builder.Services.AddSingleton<AccountDesk>();
        builder.Services.AddSingleton<KeyDesk>();
        builder.Services.AddSingleton<SourceRegister>();
        builder.Services.AddSingleton<SourceDesk>();
        builder.Services.AddSingleton<LinkDesk>();
        builder.Services.AddSingleton<UnitDesk>();
        builder.Services.AddSingleton<QueueDesk>();
        builder.Services.AddSingleton<ImportDesk>();
    }
}
