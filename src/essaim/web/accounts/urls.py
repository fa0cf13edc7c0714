app_name="accounts"
from django.urls import path
urlpatterns=[]
