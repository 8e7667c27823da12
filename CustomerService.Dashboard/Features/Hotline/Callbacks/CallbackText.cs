namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>The words of the call-back list.</summary>
public sealed class CallbackText;
