package httpapi

import (
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/op"
)

const about = `The command centre and system of record for executive assistants.

Every operation names the access action it needs in x-access, and carries an example of its body (or its query) in x-example.
What somebody may not see answers like what does not exist: 404. Errors are RFC 9457 problems with a stable code.

A request that changes something may carry an Idempotency-Key (at most 200 characters): sent again with the same key within a day, it
does nothing and gets the answer it got. Answers with an ETag are answered with 304 for as long as nothing changed.`

// complete adds to the description what holds for every operation, whoever made it.
func (a *API) complete() {
	doc := a.huma.OpenAPI()
	problem := doc.Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "Problem")
	for _, item := range doc.Paths {
		for _, o := range []*huma.Operation{item.Get, item.Post, item.Put, item.Patch, item.Delete} {
			if o == nil {
				continue
			}
			if o.Responses["default"] == nil {
				o.Responses["default"] = &huma.Response{Description: "Error", Content: map[string]*huma.MediaType{
					"application/problem+json": {Schema: problem},
				}}
			}
			if spec, ok := o.Metadata["spec"].(op.Spec); ok && !spec.Unsafe() && !spec.Volatile {
				o.Responses[strconv.Itoa(http.StatusNotModified)] = &huma.Response{Description: "Not changed since the answer whose ETag stands in If-None-Match"}
			}
		}
	}
}
