app_name="cafe"
urlpatterns=[]
