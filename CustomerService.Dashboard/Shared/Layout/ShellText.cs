namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>Names the words of the shell, in <c>ShellText.resx</c> and its translations.</summary>
public sealed class ShellText;
