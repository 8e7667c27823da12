namespace CustomerService.Dashboard.Features.Hotline;

/// <summary>Names the words of the hotline, in <c>HotlineText.resx</c> and its translations.</summary>
public sealed class HotlineText;
