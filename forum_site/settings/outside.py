"""How the site speaks with what lies outside it; each part is off until its settings are given."""

from forum_site.settings import env

# --- bounces and answers by mail ------------------------------------------------------------------
BOUNCE_SECRET = env.text("BOUNCE_SECRET", "")  # who reports bounces signs with it
REPLY_DOMAIN = env.text("REPLY_DOMAIN", "")  # mail to …@this domain is handed to /notices/inbound/
INBOUND_SECRET = env.text("INBOUND_SECRET", "")  # who hands it over signs with it
REPLY_AUTHSERV = env.text("REPLY_AUTHSERV", "")  # the mail server's name in its Authentication-Results

# --- WhatsApp -------------------------------------------------------------------------------------
WHATSAPP_PROVIDER = env.text("WHATSAPP_PROVIDER", "forum_site.notifications.channels.whatsapp.cloud.CloudApi")
WHATSAPP_API = env.text("WHATSAPP_API", "https://graph.facebook.com/v23.0")
WHATSAPP_TOKEN = env.text("WHATSAPP_TOKEN", "")
WHATSAPP_PHONE_ID = env.text("WHATSAPP_PHONE_ID", "")
WHATSAPP_APP_SECRET = env.text("WHATSAPP_APP_SECRET", "")
WHATSAPP_VERIFY_TOKEN = env.text("WHATSAPP_VERIFY_TOKEN", "")
WHATSAPP_TEMPLATE_NOTICE = env.text("WHATSAPP_TEMPLATE_NOTICE", "jejaring_notice")
WHATSAPP_TEMPLATE_CODE = env.text("WHATSAPP_TEMPLATE_CODE", "jejaring_code")

# --- people's own systems -------------------------------------------------------------------------
HOOKS = env.flag("HOOKS", False)
HOOKS_LOCAL = env.flag("HOOKS_LOCAL", False)  # only to try it out: http and this machine are allowed too

# --- notices on people's devices ------------------------------------------------------------------
VAPID_PRIVATE_KEY = env.text("VAPID_PRIVATE_KEY", "")  # made by `manage.py make_vapid_key`
VAPID_CONTACT = env.text("VAPID_CONTACT", None if VAPID_PRIVATE_KEY else "")  # whom push services write to
PUSH_HOSTS = env.words(
    "PUSH_HOSTS",
    "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com",
)
