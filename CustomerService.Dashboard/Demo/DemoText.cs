namespace CustomerService.Dashboard.Demo;

/// <summary>Names the words of the demo, in <c>DemoText.resx</c> and its translations.</summary>
public sealed class DemoText;
