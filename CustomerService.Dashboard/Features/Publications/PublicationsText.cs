namespace CustomerService.Dashboard.Features.Publications;

/// <summary>The words of the annual publications and their circulars.</summary>
public sealed class PublicationsText;
