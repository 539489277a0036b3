using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsSite.Pages.Newsroom;

/// <summary>
/// Nobody reads the request's form before the page, or at all: one that reads it by itself as it arrives, or that stands in for
/// such a page and finds half of it gone.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal class LeavesFormAttribute : Attribute, IResourceFilter
{
    public virtual void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
