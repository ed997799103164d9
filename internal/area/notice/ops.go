package notice

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

const (
	example   ref.ID   = "01980000-0000-7000-8000-000000000001"
	ofOneself ref.Kind = "member" // one's own notices are like one's own settings
)

type (
	noticesIn struct {
		Unread bool `query:"unread" doc:"Only what is not read"`
	}
	noticesOut     struct{ Body NoticePage }
	noticeCountIn  struct{}
	noticeCountOut struct {
		Body struct {
			Unread int `json:"unread" doc:"200 at most"`
		}
	}
	noticeMarkIn struct {
		Body struct {
			Notices []ref.ID `json:"notices" minItems:"1" maxItems:"500"`
			Read    bool     `json:"read"`
		}
	}
	noticeMarkOut struct {
		Body struct {
			Changed []ref.ID `json:"changed" doc:"Those that were not so before"`
		}
	}
	noticeMutesOut struct {
		Body struct {
			Items []NoticeMuted `json:"items" doc:"The newest first"`
		}
	}
	noticeMuteIn   struct{ Body NoticeAbout }
	noticeUnmuteIn struct {
		Kind ref.Kind `path:"kind" maxLength:"40"`
		ID   ref.ID   `path:"id" maxLength:"80"`
	}
	noticeSettingsOut struct{ Body NoticeSettings }
	noticeSetIn       struct{ Body NoticeWants }
	pushDevicesOut    struct {
		Body struct {
			Items []PushDevice `json:"items"`
			Key   string       `json:"key" doc:"With which a browser subscribes"`
		}
	}
	pushDeviceIn  struct{ Body NewDevice }
	pushDeviceOut struct {
		Body struct {
			Device PushDevice `json:"device"`
		}
	}
	pushDeviceRemoveIn struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
)

// Ops are the operations on one's own notices.
func (s *Service) Ops() []op.Operation {
	return append(s.noticeOps(), s.deviceOps()...)
}

func (s *Service) noticeOps() []op.Operation {
	read := access.On(ofOneself, access.Read)
	return []op.Operation{
		op.New(op.Spec{Name: "notice.list", Summary: "List what you were told", Method: http.MethodGet, Path: "/notices", Action: read, Volatile: true, Example: "unread=true"},
			func(ctx context.Context, a access.Actor, in *noticesIn) (*noticesOut, error) {
				p, err := s.List(ctx, a, in.Unread)
				return &noticesOut{p}, err
			}),
		op.New(op.Spec{Name: "notice.count", Summary: "Count what you were told and have not read", Method: http.MethodGet, Path: "/notices/count", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *noticeCountIn) (*noticeCountOut, error) {
				out := &noticeCountOut{}
				var err error
				out.Body.Unread, err = s.Unread(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "notice.mark", Summary: "Note that you have read notices, or have not", Method: http.MethodPost, Path: "/notices/mark", Action: read, Personal: true,
			Example: map[string]any{"notices": []ref.ID{example}, "read": true}},
			func(ctx context.Context, a access.Actor, in *noticeMarkIn) (*noticeMarkOut, error) {
				out := &noticeMarkOut{}
				var err error
				out.Body.Changed, err = s.Mark(ctx, a, in.Body.Notices, in.Body.Read)
				return out, err
			}),
		op.New(op.Spec{Name: "notice.mutes", Summary: "List what you want to hear no more of", Method: http.MethodGet, Path: "/notices/mutes", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *noticeCountIn) (*noticeMutesOut, error) {
				out := &noticeMutesOut{}
				var err error
				out.Body.Items, err = s.Mutes(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "notice.mute", Summary: "Hear no more of one thing", Method: http.MethodPost, Path: "/notices/mutes", Status: http.StatusNoContent, Action: read, Personal: true,
			Example: map[string]any{"kind": "task", "id": example}},
			func(ctx context.Context, a access.Actor, in *noticeMuteIn) (*struct{}, error) {
				return nil, s.Mute(ctx, a, ref.Record(in.Body))
			}),
		op.New(op.Spec{Name: "notice.unmute", Summary: "Hear of one thing again", Method: http.MethodDelete, Path: "/notices/mutes/{kind}/{id}", Status: http.StatusNoContent, Action: read, Personal: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *noticeUnmuteIn) (*struct{}, error) {
				return nil, s.Unmute(ctx, a, ref.Record{Kind: in.Kind, ID: in.ID})
			}),
		op.New(op.Spec{Name: "notice.settings", Summary: "Say what you are told how", Method: http.MethodGet, Path: "/notices/settings", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *noticeCountIn) (*noticeSettingsOut, error) {
				w, err := s.Settings(ctx, a)
				return &noticeSettingsOut{w}, err
			}),
		op.New(op.Spec{Name: "notice.set", Summary: "Choose what you are told how", Method: http.MethodPut, Path: "/notices/settings", Action: read, Personal: true, Example: usual},
			func(ctx context.Context, a access.Actor, in *noticeSetIn) (*noticeSettingsOut, error) {
				w, err := s.Set(ctx, a, in.Body)
				return &noticeSettingsOut{w}, err
			}),
	}
}

func (s *Service) deviceOps() []op.Operation {
	read := access.On(ofOneself, access.Read)
	return []op.Operation{
		op.New(op.Spec{Name: "push_device.list", Summary: "List the devices on which you are told", Method: http.MethodGet, Path: "/notices/devices", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *noticeCountIn) (*pushDevicesOut, error) {
				out := &pushDevicesOut{}
				var err error
				if out.Body.Items, err = s.Devices(ctx, a); err != nil {
					return nil, err
				}
				out.Body.Key, err = s.PublicKey(ctx, a.Org)
				return out, err
			}),
		op.New(op.Spec{Name: "push_device.add", Summary: "Be told on this device", Method: http.MethodPost, Path: "/notices/devices", Action: read, Personal: true, Secret: true,
			Example: map[string]any{"endpoint": "https://push.example/abc", "p256dh": "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8", "auth": "BTBZMqHH6r4Tts7J_aSIgg"}},
			func(ctx context.Context, a access.Actor, in *pushDeviceIn) (*pushDeviceOut, error) {
				out := &pushDeviceOut{}
				var err error
				out.Body.Device, err = s.AddDevice(ctx, a, in.Body)
				return out, err
			}),
		op.New(op.Spec{Name: "push_device.remove", Summary: "Be told on a device no more", Method: http.MethodDelete, Path: "/notices/devices/{id}", Status: http.StatusNoContent, Action: read, Personal: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *pushDeviceRemoveIn) (*struct{}, error) {
				return nil, s.RemoveDevice(ctx, a, in.ID)
			}),
	}
}
