package httpapi

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// Root is where the API lives.
const Root = "/api/v1"

// Authenticator knows who holds a credential. A credential that is unknown,
// ended or of a disabled member is errs.Unauthenticated.
type Authenticator interface {
	BySession(ctx context.Context, secret string) (access.Actor, error)
	ByToken(ctx context.Context, secret string) (access.Actor, error)
}

// Journal is what the API asks of the journal.
type Journal interface {
	Head(ctx context.Context, org ref.Org) (journal.Head, error)
	Recall(ctx context.Context, a access.Actor, o journal.Once) (journal.Answer, bool, error)
}

// Config is what the API is built from.
type Config struct {
	Version string
	Ops     []op.Operation
	Auth    Authenticator
	Journal Journal
	Log     *slog.Logger
}

// API serves the operations.
type API struct {
	cfg   Config
	huma  huma.API
	doing turns
	http.Handler
}

// New builds the API. It fails when an operation is incomplete or two share a name.
func New(cfg Config) (*API, error) {
	mux := http.NewServeMux()
	a := &API{cfg: cfg, doing: turns{taken: map[string]chan struct{}{}}}
	a.huma = humago.NewWithPrefix(mux, Root, humaConfig(cfg.Version))
	a.huma.UseMiddleware(a.exchanges)
	seen := map[string]bool{}
	for _, o := range cfg.Ops {
		if seen[o.Name] {
			return nil, fmt.Errorf("httpapi: two operations are called %s", o.Name)
		}
		seen[o.Name] = true
		if err := o.Bind(a.huma, a.fail); err != nil {
			return nil, err
		}
		if o.Raw != nil {
			mux.Handle(o.Method+" "+Root+o.Path, a.raw(o))
		}
	}
	a.complete()
	mux.HandleFunc(Root+"/", func(w http.ResponseWriter, _ *http.Request) { writeProblem(w, errNoRoute) })
	a.Handler = a.guard(mux)
	return a, nil
}

// OpenAPI gives the document as YAML, for the committed copy.
func (a *API) OpenAPI() ([]byte, error) { return a.huma.OpenAPI().YAML() }

func humaConfig(version string) huma.Config {
	c := huma.DefaultConfig("Anteroom", version)
	c.Info.Description = about
	c.Servers = []*huma.Server{{URL: Root}}
	c.DocsPath = ""
	c.SchemasPath = ""
	c.CreateHooks = nil // no $schema links in bodies
	c.Transformers = nil
	c.Formats = map[string]huma.Format{"application/json": strictJSON, "json": strictJSON}
	c.DefaultFormat = "application/json"
	c.RejectUnknownQueryParameters = true
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"bearer": {Type: "http", Scheme: "bearer", Description: "An API token made under Settings, or by `anteroom token create`."},
	}
	c.Security = []map[string][]string{{"bearer": {}}}
	return c
}

// streams is the media type of operations that never end by themselves.
const streams = "text/event-stream"

// raw runs an operation that writes its own answer.
func (a *API) raw(o op.Operation) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		w := &answer{ResponseWriter: rw}
		actor, err := access.ActorOf(r.Context())
		if err == nil {
			r.Body = http.MaxBytesReader(rw, r.Body, o.BodyLimit())
			if o.Gives == streams { // it looks after itself
				err = o.Raw(actor, w, r)
			} else {
				v := &vigil{api: a, r: r, actor: actor, last: clock.System{}.Now()}
				r.Body = watched{r.Body, v}
				err = o.Raw(actor, watchful{w, v}, r)
			}
		}
		if err != nil {
			a.refuse(w, err)
		}
	})
}
