package httpapi

import (
	"hash/fnv"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
)

const quarterHour = 15 * 60 * 1_000_000 // microseconds

// etag answers "not modified" before any query runs. What an organisation's
// records say changes only with its journal head; what the caller sees of them
// only with their grants; so head, view epoch, grants and address together name
// an answer. The quarter of an hour is in it too, because a new day begins
// somewhere at one. The head is read first: at worst an answer is newer than
// its tag.
func (a *API) etag(ctx huma.Context, next func(huma.Context)) {
	spec, ok := ctx.Operation().Metadata["spec"].(op.Spec)
	ctx.SetHeader("Cache-Control", "private, no-cache")
	if !ok || spec.Unsafe() || spec.Volatile {
		ctx.SetHeader("Cache-Control", "no-store")
		next(ctx)
		return
	}
	actor, err := access.ActorOf(ctx.Context())
	if err != nil {
		next(ctx)
		return
	}
	head, err := a.cfg.Journal.Head(ctx.Context(), actor.Org)
	if err != nil {
		next(ctx)
		return
	}
	u := ctx.URL()
	h := fnv.New64a()
	quarter := strconv.FormatInt(int64(actor.At)/quarterHour, 36)
	h.Write([]byte(u.RequestURI() + "\x00" + actor.Fingerprint() + "\x00" + a.cfg.Version + "\x00" + quarter))
	tag := `W/"` + strconv.FormatInt(head.Epoch, 36) + "-" + strconv.FormatInt(head.Seq, 36) + "-" + strconv.FormatUint(h.Sum64(), 36) + `"`
	ctx.SetHeader("ETag", tag)
	ctx.SetHeader("Vary", "Authorization, Cookie")
	if matches(ctx.Header("If-None-Match"), tag) {
		ctx.SetStatus(http.StatusNotModified)
		return
	}
	next(ctx)
}

// matches compares weakly, as RFC 9110 §13.1.2 asks for If-None-Match.
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		one = strings.TrimSpace(one)
		if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
