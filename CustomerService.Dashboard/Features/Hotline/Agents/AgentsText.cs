namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>The words of the agents' day.</summary>
public sealed class AgentsText;
