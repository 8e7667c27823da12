namespace CustomerService.Dashboard.Demo;

/// <summary>How the demo stands, for whoever shows it.</summary>
public sealed class DemoProgress
{
    /// <summary>Raised after any of it changed, on the demo's own thread.</summary>
    public event Action? Changed;

    public DemoStage Stage { get; private set; } = DemoStage.Off;

    /// <summary>While preparing: 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>Whether what is on the screens is invented.</summary>
    public bool ShowsDemoData => Stage is DemoStage.LeftOver or DemoStage.Preparing or DemoStage.Running or DemoStage.Failed;

    internal void Report(DemoStage stage, int percent = 0)
    {
        if ((stage, percent) == (Stage, Percent)) return;
        (Stage, Percent) = (stage, percent);
        Changed?.Invoke();
    }
}
