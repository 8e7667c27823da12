namespace CustomerService.Dashboard.Intake.Asterisk.Pages;

/// <summary>Names the words about exchanges, in <c>ExchangeText.resx</c> and its translations.</summary>
public sealed class ExchangeText;
