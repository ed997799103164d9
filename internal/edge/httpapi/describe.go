package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/op"
)

const about = `The command centre and system of record for executive assistants.

Every operation names the access action it needs in x-access, and carries an example of its body (or its query) in x-example.
What somebody may not see answers like what does not exist: 404. Errors are RFC 9457 problems with a stable code.

A request that changes something may carry an Idempotency-Key (at most 200 characters): sent again with the same key within a day, it
does nothing and gets the answer it got. Answers with an ETag are answered with 304 for as long as nothing changed.`

// description is the OpenAPI document of all operations, and what serves it.
type description struct {
	*huma.OpenAPI
	http.Handler
}

// describe makes the description; it is asked for seldom.
func (a *API) describe() (*description, error) {
	mux := http.NewServeMux()
	api := humago.NewWithPrefix(mux, Root, humaConfig(a.cfg.Version))
	for _, o := range a.cfg.Ops {
		if err := o.Bind(api, a.fail); err != nil {
			return nil, err
		}
	}
	for name, schema := range api.OpenAPI().Components.Schemas.Map() {
		for field, its := range schema.Properties {
			if its.Default != nil {
				return nil, fmt.Errorf("httpapi: %s.%s has a default, which is for parameters: nobody would apply it", name, field)
			}
		}
	}
	complete(api.OpenAPI())
	return &description{api.OpenAPI(), mux}, nil
}

func (a *API) serveDescription(w http.ResponseWriter, r *http.Request) {
	d, err := a.described()
	if err != nil {
		a.refuse(&answer{ResponseWriter: w}, err)
		return
	}
	d.ServeHTTP(w, r)
}

// OpenAPI gives the document as YAML, for the committed copy.
func (a *API) OpenAPI() ([]byte, error) {
	d, err := a.described()
	if err != nil {
		return nil, err
	}
	return d.YAML()
}

// complete adds to the description what holds for every operation, whoever made it.
func complete(doc *huma.OpenAPI) {
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

// CheckExamples compares every operation's example with what the operation takes.
func (a *API) CheckExamples() error {
	d, err := a.described()
	if err != nil {
		return err
	}
	var wrong []error
	for _, item := range d.Paths {
		for _, o := range []*huma.Operation{item.Get, item.Post, item.Put, item.Patch, item.Delete} {
			if o == nil {
				continue
			}
			for _, finding := range d.checkExample(o) {
				wrong = append(wrong, fmt.Errorf("the example of %s: %s", o.OperationID, finding))
			}
		}
	}
	return errors.Join(wrong...)
}

func (d *description) checkExample(o *huma.Operation) []string {
	example := o.Extensions["x-example"]
	if o.RequestBody != nil && o.RequestBody.Content["application/json"] != nil {
		if text, ok := example.(string); ok && text == "" && !o.RequestBody.Required {
			return nil
		}
		body, err := json.Marshal(example)
		var value any
		if err == nil {
			err = json.Unmarshal(body, &value)
		}
		if err != nil {
			return []string{err.Error()}
		}
		return d.breaks(o.RequestBody.Content["application/json"].Schema, "body", value)
	}
	text, ok := example.(string)
	values, err := url.ParseQuery(text)
	switch {
	case !ok || err != nil:
		return []string{"it is no query"}
	case len(o.Parameters) == 0 && o.RequestBody != nil: // reads its own parameters
		return nil
	}
	var found []string
	for _, p := range o.Parameters {
		if p.In != "query" {
			continue
		}
		if value := values.Get(p.Name); value != "" {
			found = append(found, d.breaks(p.Schema, "query."+p.Name, typed(p.Schema, value))...)
		} else if p.Required {
			found = append(found, "query."+p.Name+" is missing")
		}
		values.Del(p.Name)
	}
	for name := range values {
		found = append(found, "there is no parameter "+name)
	}
	return found
}

// typed reads a query value as its schema has it.
func typed(s *huma.Schema, value string) any {
	var read any
	if s.Type != huma.TypeString && json.Unmarshal([]byte(value), &read) == nil {
		return read
	}
	if s.Type == huma.TypeArray {
		list := []any{}
		for _, one := range strings.Split(value, ",") {
			list = append(list, typed(s.Items, one))
		}
		return list
	}
	return value
}

// breaks tells which rules of a schema a value breaks.
func (d *description) breaks(s *huma.Schema, at string, value any) []string {
	path, result := huma.NewPathBuffer([]byte(at), len(at)), &huma.ValidateResult{}
	huma.Validate(d.Components.Schemas, s, path, huma.ModeWriteToServer, value, result)
	var found []string
	for _, err := range result.Errors {
		found = append(found, err.Error())
	}
	return found
}
