namespace CustomerService.Domain.Data.Rows;

/// <summary>The one row that says up to where the projections count and by which rules; it commits with them.</summary>
public sealed class StateRow
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    /// <summary>The last journal position folded; equal to the journal's end after every commit.</summary>
    public long Position { get; set; }

    /// <summary><see cref="Hotline.HotlineSettings.KeptAs"/> of the rules the projections were counted by.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Rises with every change to units and queues, so that other processes notice.</summary>
    public long OrganizationVersion { get; set; }
}
