namespace CustomerService.Dashboard.Delivery;

/// <summary>What became of one attempt.</summary>
/// <param name="Fault">Null when the other side took it.</param>
/// <param name="Detail">What the other side said.</param>
public sealed record DeliveryOutcome(DeliveryFault? Fault, string? Detail = null)
{
    public static DeliveryOutcome Delivered { get; } = new(Fault: null);

    /// <summary>Whether another attempt would fail alike: somebody has to change the channel or the settings first.</summary>
    public bool IsFinal => Fault is DeliveryFault.Redirected or DeliveryFault.PrivateAddress or DeliveryFault.SecretLost or DeliveryFault.NotTheirs or DeliveryFault.NoAddress or DeliveryFault.Ended;
}
