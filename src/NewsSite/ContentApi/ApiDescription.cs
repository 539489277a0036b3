using Microsoft.OpenApi;
using NewsSite.Site.Identity;

namespace NewsSite.ContentApi;

/// <summary>The content API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1.html).</summary>
internal static class ApiDescription
{
    private const string Item = "NewsItem";
    private const string Group = "Group";
    private const string Problem = "Problem";

    private static readonly Uri Ninjs = new("https://www.iptc.org/std/ninjs/");

    public static async Task WriteAsync(HttpContext context, SiteIdentity site)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        await using var text = new StreamWriter(context.Response.Body, leaveOpen: true);
        Of(site).SerializeAsV31(new OpenApiJsonWriter(text));
    }

    private static OpenApiDocument Of(SiteIdentity site)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = $"{site.Name}: content",
                Version = "1",
                Description = "What is published, as IPTC ninjs 3.1. Read only, no key needed; every answer has an ETag, and asking again with it costs a 304.",
            },
            Servers = [new OpenApiServer { Url = site.Url.GetLeftPart(UriPartial.Authority) }],
            ExternalDocs = new OpenApiExternalDocs { Url = Ninjs, Description = "IPTC ninjs" },
            Paths = [],
        };
        document.AddComponent(Item, ItemSchema());
        document.AddComponent(Group, Object(
            ("slug", Text()), ("name", Text()), ("description", Text()), ("url", Address("Its page.")), ("articles", Address("Its articles in this API."))));
        document.AddComponent(Problem, Object(("title", Text("Why there is no answer.")), ("status", Number())));
        foreach (var operation in ApiOperation.All)
        {
            document.Paths.Add(operation.Address, new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Of(operation, document) },
            });
        }

        return document;
    }

    private static OpenApiOperation Of(ApiOperation operation, OpenApiDocument document)
    {
        var responses = new OpenApiResponses { ["200"] = Answer("What was asked for.", Schema(operation.Result, document)) };
        if (operation.Result == ApiResult.Article)
            responses["410"] = Answer("Readers have it no more: a canceled item.", new OpenApiSchemaReference(Item, document));
        else
            responses["400"] = Answer("The question makes no sense.", new OpenApiSchemaReference(Problem, document), "application/problem+json");
        if (operation.Result is ApiResult.Article or ApiResult.Articles)
            responses["404"] = Answer("There is no such thing.", new OpenApiSchemaReference(Problem, document), "application/problem+json");
        return new OpenApiOperation
        {
            OperationId = operation.Id,
            Summary = operation.Summary,
            Parameters =
            [
                .. operation.Parameters.Select(parameter => new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
                    Required = parameter.IsInPath,
                    Description = parameter.Description,
                    Schema = parameter.Value switch { ApiValue.Number => Number(), ApiValue.Day => Text(format: "date"), _ => Text() },
                }),
            ],
            Responses = responses,
        };
    }

    private static OpenApiResponse Answer(string description, IOpenApiSchema schema, string type = "application/json") => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = schema } },
    };

    private static IOpenApiSchema Schema(ApiResult result, OpenApiDocument document)
    {
        if (result == ApiResult.Article)
            return new OpenApiSchemaReference(Item, document);
        var list = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(result == ApiResult.Groups ? Group : Item, document) };
        var next = Address(result == ApiResult.Changes ? "Where to ask for what changes from here on." : "The next page; missing on the last.");
        return result switch
        {
            ApiResult.Changes => Object(("items", list), ("next", next), ("hasMore", new OpenApiSchema { Type = JsonSchemaType.Boolean })),
            ApiResult.Found => Object(("items", list), ("next", next), ("count", Number())),
            _ => Object(("items", list), ("next", next)),
        };
    }

    /// <summary>What of ninjs is used here; its schema says the rest.</summary>
    private static OpenApiSchema ItemSchema()
    {
        var item = Object(
            ("uri", Text("The same for ever, wherever the article moves.")), ("type", Text()), ("pubStatus", Text("usable, or canceled once it was withdrawn.")),
            ("representationType", Text("full, or partial without the text.")), ("version", Text()), ("firstCreated", Text(format: "date-time")),
            ("versionCreated", Text(format: "date-time")), ("language", Text()), ("title", Text()), ("headlines", Objects()), ("descriptions", Objects()),
            ("by", Text()), ("located", Text()), ("genres", Objects()), ("subjects", Objects()), ("people", Objects()), ("infoSources", Objects()),
            ("renditions", Objects()), ("bodies", Objects()), ("associations", Objects()), ("altIds", Objects()), ("standard", new OpenApiSchema { Type = JsonSchemaType.Object }));
        item.Required = new HashSet<string> { "uri" };
        item.ExternalDocs = new OpenApiExternalDocs { Url = Ninjs };
        return item;
    }

    private static OpenApiSchema Objects() => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } };

    private static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };

    private static OpenApiSchema Text(string? description = null, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema Address(string description) => Text(description, "uri");

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Integer };
}
