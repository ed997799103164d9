package httpapi

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"

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
	cfg       Config
	described func() (*description, error)
	doing     turns
	http.Handler
}

// New builds the API. It fails when an operation is incomplete or two share a name.
func New(cfg Config) (*API, error) {
	mux := http.NewServeMux()
	a := &API{cfg: cfg, doing: turns{taken: map[string]chan struct{}{}}}
	a.described = sync.OnceValues(a.describe)
	seen := map[string]bool{}
	for _, o := range cfg.Ops {
		if err := o.Check(); err != nil {
			return nil, err
		}
		if seen[o.Name] {
			return nil, fmt.Errorf("httpapi: two operations are called %s", o.Name)
		}
		seen[o.Name] = true
		if o.Raw != nil {
			mux.Handle(o.Method+" "+Root+o.Path, a.raw(o))
		} else {
			mux.Handle(o.Method+" "+Root+o.Path, a.typed(o))
		}
	}
	for _, name := range []string{"/openapi.json", "/openapi.yaml", "/openapi-3.0.json", "/openapi-3.0.yaml"} {
		mux.HandleFunc("GET "+Root+name, a.serveDescription)
	}
	mux.HandleFunc(Root+"/", func(w http.ResponseWriter, _ *http.Request) { writeProblem(w, errNoRoute) })
	a.Handler = a.guard(mux)
	return a, nil
}

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

// typed runs an operation with typed input and output. What it takes is read from its
// types when it is first asked for: for all of them at once it was a third of the time
// until the house was ready. Nothing of it is shared, so nothing needs a lock.
func (a *API) typed(o op.Operation) http.Handler {
	bound := sync.OnceValues(func() (http.Handler, error) {
		c := humaConfig(a.cfg.Version)
		c.OpenAPIPath = ""
		var route one
		api := humago.NewWithPrefix(&route, Root, c)
		api.UseMiddleware(a.exchanges)
		return route.HandlerFunc, o.Bind(api, a.fail)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h, err := bound()
		if err != nil {
			a.refuse(&answer{ResponseWriter: w}, err)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// one is a humago.Mux of a single route, which was chosen already.
type one struct{ http.HandlerFunc }

// HandleFunc takes the route.
func (o *one) HandleFunc(_ string, h func(http.ResponseWriter, *http.Request)) { o.HandlerFunc = h }

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
