package app

// What somebody is told is theirs alone: everybody asks for their own, and a device is a browser that is signed in.

const (
	aBrowser    = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
	itsSecret   = "BTBZMqHH6r4Tts7J_aSIgg"
	pushService = "https://push.example.net/send"
)

func toSubscribe() fields {
	return fields{"endpoint": pushService, "p256dh": aBrowser, "auth": itsSecret}
}

func toBeTold() fields {
	return fields{"kinds": []fields{{"kind": "task_due", "how": "digest"}}, "digest_time": "07:30", "weekly": true, "digest_day": 5, "quiet": true, "quiet_from": "20:00", "quiet_until": "07:00",
		"day_time": "09:00", "task_before": 30, "before": 10, "leads": []fields{{"principal": "none", "minutes": -1}}, "push": "kind"}
}

func noticeRules() []rule {
	return []rule{
		lists("notice.list", "/notices"), lists("notice.count", "/notices/count"), lists("notice.mutes", "/notices/mutes"), lists("notice.settings", "/notices/settings"),
		lists("push_device.list", "/notices/devices"),
		{"notice.mark", "", plain("/notices/mark", fields{"notices": []string{"none"}, "read": true}), always(200)},
		{"notice.mute", "", plain("/notices/mutes", fields{"kind": "task", "id": "none"}), always(204)},
		{"notice.unmute", "", plain("/notices/mutes/task/none", nil), always(204)},
		{"notice.set", "", plain("/notices/settings", toBeTold()), always(200)},
		{"push_device.add", "", plain("/notices/devices", toSubscribe()), func(a asked) int {
			if a.how != bySession {
				return 422
			}
			return 200
		}},
		{"push_device.remove", "somebody's", plain("/notices/devices/none", nil), always(404)},
	}
}
