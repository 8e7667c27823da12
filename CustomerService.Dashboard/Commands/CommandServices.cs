using CustomerService.Dashboard.Security.Data;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;

namespace CustomerService.Dashboard.Commands;

/// <summary>What verbs need before they work, without the server's hosted services.</summary>
internal static class CommandServices
{
    /// <summary>Brings every table to this version, as the server does at its start.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<CustomerServiceDbFactory>().MigrateAsync(cancellation);
        await services.MigrateSecurityAsync(cancellation);
    }

    /// <summary>
    /// Migrates, reads the organisation and opens the journal beside whatever server may be running. It counts by its own
    /// settings, which a shell may lack: a verb does not count everything again by others.
    /// </summary>
    public static Task OpenJournalAsync(this IServiceProvider services, CancellationToken cancellation) => services.OpenJournalAsync(mayCountAgain: false, cancellation);

    /// <summary>As the other does; counts everything again first if it may and the figures are counted by other rules.</summary>
    public static async Task OpenJournalAsync(this IServiceProvider services, bool mayCountAgain, CancellationToken cancellation)
    {
        await services.MigrateAsync(cancellation);
        var journal = services.GetRequiredService<Journal>();
        foreach (var register in services.GetServices<PaperRegister>()) register.Attach(journal);
        await journal.StartAsync(mayCountAgain, cancellation);
    }

    public static async Task<OrganizationTree> OrganizationAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await services.MigrateAsync(cancellation);
        return await services.GetRequiredService<Organizations>().RefreshAsync(cancellation);
    }
}
