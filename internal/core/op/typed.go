package op

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"anteroom/internal/core/access"
)

// typed is a handler whose input and output are known by reflection. huma.Register takes them as type
// parameters, so that each operation has a copy of it: they were a seventh of the program.
type typed struct {
	in, out reflect.Type
	// run calls the handler with a pointer to an in, and gives a pointer to an out or nil.
	run func(ctx context.Context, a access.Actor, in any) (out any, err error)
}

func typedOf[I, O any](handle func(context.Context, access.Actor, *I) (*O, error)) *typed {
	return &typed{reflect.TypeFor[I](), reflect.TypeFor[O](), func(ctx context.Context, a access.Actor, in any) (any, error) {
		out, err := handle(ctx, a, in.(*I))
		if err != nil || out == nil {
			return nil, err
		}
		return out, nil
	}}
}

const mediaJSON = "application/json"

// register describes the operation in an API and serves it there.
func (t *typed) register(api huma.API, o huma.Operation, fail Fail) {
	takes := inputOf(api, &o, t.in)
	answer := &huma.Response{Description: http.StatusText(o.DefaultStatus)}
	body, hasBody := t.out.FieldByName("Body")
	if hasBody {
		schema := huma.SchemaFromField(api.OpenAPI().Components.Schemas, body, hint(t.out, o.OperationID+"Response"))
		answer.Content = map[string]*huma.MediaType{mediaJSON: {Schema: schema}}
	}
	o.Responses = map[string]*huma.Response{strconv.Itoa(o.DefaultStatus): answer}
	api.OpenAPI().AddOperation(&o)
	api.Adapter().Handle(&o, api.Middlewares().Handler(func(ctx huma.Context) {
		out, err := t.answer(ctx, takes)
		switch {
		case err != nil:
			refuse(api, ctx, fail, err)
		case out == nil || !hasBody:
			ctx.SetStatus(o.DefaultStatus)
		default:
			write(api, ctx, o.DefaultStatus, reflect.ValueOf(out).Elem().FieldByIndex(body.Index).Addr().Interface())
		}
	}))
}

// answer reads the request and runs the handler.
func (t *typed) answer(ctx huma.Context, takes *input) (out any, err error) {
	in := reflect.New(t.in)
	if err := takes.read(ctx, in.Elem()); err != nil {
		return nil, err
	}
	a, err := access.ActorOf(ctx.Context())
	if err != nil {
		return nil, err
	}
	return t.run(ctx.Context(), a, in.Interface())
}

// hint names the schema of a body whose type has no name.
func hint(parent reflect.Type, other string) string {
	if parent.Name() != "" {
		return parent.Name() + "Body"
	}
	return other
}

func refuse(api huma.API, ctx huma.Context, fail Fail, err error) {
	var bad *unfit
	var refusal huma.StatusError
	if errors.As(err, &bad) {
		refusal = huma.NewError(bad.status, bad.Error(), bad.found...)
	} else if !errors.As(fail(err), &refusal) {
		refusal = huma.NewError(http.StatusInternalServerError, "", err)
	}
	write(api, ctx, refusal.GetStatus(), refusal)
}

// write answers. What can't be written is a panic, upon which the door cuts the answer off, unless nobody
// waits for it any more.
func write(api huma.API, ctx huma.Context, status int, body any) {
	media := mediaJSON
	if own, ok := body.(huma.ContentTypeFilter); ok {
		media = own.ContentType(media)
	}
	ctx.SetHeader("Content-Type", media)
	ctx.SetStatus(status)
	if err := api.Marshal(ctx.BodyWriter(), media, body); err != nil && !errors.Is(ctx.Context().Err(), context.Canceled) {
		panic(err)
	}
}
